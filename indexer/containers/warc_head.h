#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/containers/header_fields.h"

namespace dateline {

/// What the head of a WARC record says of it.
struct WarcHead {
  std::size_t size = 0;  ///< with the blank line behind it
  std::uint64_t length = 0;
  std::string type;
  std::string truncated;  ///< why the capture holds less than there was; empty if it does not
  std::string url;
  std::optional<std::chrono::sys_seconds> captured;
  MediaType media;
};

inline constexpr std::size_t longest_warc_head = 64U << 10U;

/// Reads the head at the begin of `text`, or tells what is wrong with it.
Result<WarcHead, std::string> read_warc_head(std::string_view text);

}  // namespace dateline
