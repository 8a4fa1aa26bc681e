#include <chrono>
#include <cstdint>
#include <string_view>

#include "searcher/query_parser.h"

/// Any bytes as a query; what is understood must print and parse again as the same tree.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const dateline::Day today = std::chrono::sys_days{std::chrono::year{2017} / 6 / 5};
  const auto parsed = dateline::query::parse(text, today);
  if (!parsed) {
    if (dateline::query::describe(parsed.failure(), std::string(text)).empty()) __builtin_trap();
    return 0;
  }
  if (*parsed == nullptr) return 0;
  const auto again = dateline::query::parse(dateline::query::to_string(**parsed), today);
  if (!again || *again == nullptr || !dateline::query::equal(**parsed, **again)) __builtin_trap();
  return 0;
}
