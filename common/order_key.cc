#include "common/order_key.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dateline {

namespace {

constexpr std::size_t bytes_of_day = 4;

/// Days before 1970 come first too.
constexpr std::int64_t least_day = std::numeric_limits<std::int32_t>::min();

}  // namespace

std::string order_key(const std::optional<Day>& published, std::string_view article) {
  std::string key(bytes_of_day, '\xff');
  if (published) {
    const auto day = static_cast<std::uint32_t>(published->time_since_epoch().count() - least_day);
    for (std::size_t i = 0; i < bytes_of_day; ++i) key[i] = static_cast<char>(day >> (8 * (bytes_of_day - 1 - i)));
  }
  key += article;
  return key;
}

std::string_view article_of(std::string_view order_key) {
  return order_key.substr(std::min(order_key.size(), bytes_of_day));
}

}  // namespace dateline
