#include "indexer/containers/feed.h"
#include "fuzz/cut_file.h"

/// Any bytes as a feed: every item is an article or a fault, and nothing comes out of nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_cutting({reinterpret_cast<const char*>(data), size},
                [](auto& source, auto& cutting) { dateline::cut_feed(source, cutting); });
  return 0;
}
