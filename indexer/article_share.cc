#include "indexer/article_share.h"

#include <charconv>

namespace dateline {

namespace {

/// The mixing of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the identifier changes half of the result's.
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

}  // namespace

bool ArticleShare::holds(std::uint64_t article) const { return mixed(article) % of == number - 1; }

unsigned ArticleShare::shard_of(std::uint64_t article) const {
  return static_cast<unsigned>(mixed(article) / of % shards);
}

ArticleShare ShareRequest::or_else(ArticleShare last) const {
  ArticleShare wanted = share.value_or(last);
  wanted.shards = shards.value_or(last.shards);
  return wanted;
}

std::optional<ArticleShare> parse_share(std::string_view text) {
  ArticleShare share;
  const char* const end = text.data() + text.size();
  const auto number = std::from_chars(text.data(), end, share.number);
  if (number.ec != std::errc{} || number.ptr == end || *number.ptr != '/') return std::nullopt;
  const auto of = std::from_chars(number.ptr + 1, end, share.of);
  if (of.ec != std::errc{} || of.ptr != end) return std::nullopt;
  if (share.number < 1 || share.number > share.of || share.of > most_shares) return std::nullopt;
  return share;
}

}  // namespace dateline
