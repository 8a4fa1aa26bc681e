#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/record.h"

namespace dateline {

/// Bytes from the begin of a (decompressed) file that tell what it is.
inline constexpr std::size_t format_sample_size = 64U << 10U;

/// A file that holds others, or records of a form of its own.
enum class ContainerFormat { warc, packed, gzip, feed, mhtml };

/// Which container the file is that begins with `sample`; nullopt if it is none.
std::optional<ContainerFormat> tell_container(std::string_view sample);

/// Whether bytes begin with the mark of UTF-16 or UTF-32.
bool is_wide(std::string_view bytes);

/// What the file that begins with `sample` holds, or why dateline does not read it ("binary").
///
/// The bytes decide: a first line that is a JSON object means JSON Lines, other text a text page. The name
/// decides only where they do not: in a file called .jsonl, .ndjson or .json a faulty first line is a fault of
/// that line. `whole` says that the sample is all of the file.
Result<RecordFormat, std::string> tell_format(std::string_view sample, bool whole, std::string_view name);

}  // namespace dateline
