#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read_limits.h"

namespace dateline {

struct Inflated {
  std::string bytes;
  std::string fault;      ///< why there is not more; empty if that is all
  bool too_long = false;  ///< more than was wanted, and not read on
};

/// What `bytes` in memory are when decompressed: gzip, zlib, or deflate without a head, told by their begin. At most
/// `most` bytes.
Inflated inflate_all(std::string_view bytes, std::uint64_t most, UnpackBudget& budget);

/// Whether the bytes begin as gzip or zlib do.
bool begins_compressed(std::string_view bytes);

}  // namespace dateline
