#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr std::size_t seal_size = 4;

/// The CRC-32 of zlib.
std::uint32_t crc32_of(std::string_view bytes);

/// Behind a record, four bytes that tell whether it is the one that was written: Xapian's tables have no checksums, and
/// a bit that changed on the disk would be a wrong word of a quotation. The CRC-32 of zlib, low byte first, over the
/// record and over `belongs_to`, which is not stored in the record but stands elsewhere beside it, so that a record
/// that is found in another's place is refused as well. It is no proof against somebody who wants to deceive.
std::string sealed(std::string record, std::string_view belongs_to);

/// The record without its seal, a view into `bytes`; nullopt where the seal does not fit.
std::optional<std::string_view> unsealed(std::string_view bytes, std::string_view belongs_to);

}  // namespace dateline
