#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/support.h"

/// Any bytes behind the begin of a WARC record.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = "WARC/1.0\r\n";
  bytes.append(reinterpret_cast<const char*>(data), size);
  dateline::fuzz::cut(bytes, "a.warc");
  return 0;
}
