#include "indexer/containers/mhtml.h"
#include "fuzz/cut_file.h"

/// Any bytes as a page saved with its pictures: it is an article or a fault.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_cutting({reinterpret_cast<const char*>(data), size},
                [](auto& source, auto& cutting) { dateline::cut_mhtml(source, cutting); });
  return 0;
}
