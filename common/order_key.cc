#include "common/order_key.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace dateline {

namespace {

constexpr std::size_t bytes_of_day = 4;
constexpr std::size_t bytes_of_number = 4;
constexpr std::size_t bytes_of_part = 2;
constexpr std::size_t bytes_behind_article = bytes_of_number + bytes_of_part;

constexpr std::uint32_t comment_bit = 1U << 31U;

/// Days before 1970 come first too.
constexpr std::int64_t least_day = std::numeric_limits<std::int32_t>::min();

void append(std::string& key, std::uint32_t number, std::size_t bytes) {
  for (std::size_t i = bytes; i-- > 0;) key += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

}  // namespace

std::string order_key(const std::optional<Day>& published, std::string_view article, const Passage& passage) {
  std::string key;
  const std::int64_t day = published ? published->time_since_epoch().count() - least_day : -1;
  append(key, static_cast<std::uint32_t>(day), bytes_of_day);
  key += article;
  const bool is_comment = passage.kind == PassageKind::comment;
  append(key, std::min(passage.number, comment_bit - 1) | (is_comment ? comment_bit : 0), bytes_of_number);
  append(key, std::min<unsigned>(passage.part, std::numeric_limits<std::uint16_t>::max()), bytes_of_part);
  return key;
}

std::string_view article_of(std::string_view order_key) {
  if (order_key.size() < bytes_of_day + bytes_behind_article) return {};
  return order_key.substr(bytes_of_day, order_key.size() - bytes_of_day - bytes_behind_article);
}

}  // namespace dateline
