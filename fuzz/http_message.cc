#include "indexer/containers/http_message.h"

#include <cstdint>
#include <string_view>

#include "fuzz/support.h"
#include "indexer/inflate.h"

/// Any bytes as an HTTP response: chunks and compression are undone within the limit; and as a compressed body alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  ReadLimits limits;
  limits.longest_record = 64U << 10U;
  UnpackBudget budget(limits);
  budget.add_packed(size);
  if (const auto head = read_http_head(message)) {
    fuzz::require(head->body_begin <= size);
    const auto body = decode_body(*head, message.substr(head->body_begin), limits, budget);
    if (body) fuzz::require(body->bytes.size() <= std::max<std::size_t>(limits.longest_record, size));
    if (!body) fuzz::require(!body.failure().empty());
  }
  const Inflated inflated = inflate_all(message, limits.longest_record, budget);
  fuzz::require(inflated.bytes.size() <= limits.longest_record);
  return 0;
}
