#include <cstdint>
#include <string_view>

#include "fuzz/support.h"

/// Any bytes as a file of the archive: WARC, zip, tar, gzip and their like, one within another, are told by their
/// begin.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  dateline::fuzz::cut({reinterpret_cast<const char*>(data), size}, "a.wacz");
  return 0;
}
