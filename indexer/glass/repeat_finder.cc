#include "indexer/glass/repeat_finder.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dateline::glass {

namespace {

constexpr unsigned hash_bits = 13;  // 32 KiB: fewer collisions, which nobody can guess, than with less
constexpr std::uint32_t most_places = 0xF0000000;

template <class Number>
Number low_first(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// Fibonacci hashing.
std::size_t hash_of(std::uint32_t four_bytes) { return (four_bytes * 0x9E3779B1U) >> (32 - hash_bits); }

/// How many bytes from `later` to `end` are those from `earlier` on.
std::size_t same_bytes(const char* earlier, const char* later, const char* end) {
  const char* const begin = later;
  for (; end - later >= 8; earlier += 8, later += 8) {
    const std::uint64_t differing = low_first<std::uint64_t>(earlier) ^ low_first<std::uint64_t>(later);
    if (differing != 0)
      return static_cast<std::size_t>(later - begin) + static_cast<std::size_t>(std::countr_zero(differing)) / 8;
  }
  while (later < end && *earlier == *later) ++earlier, ++later;
  return static_cast<std::size_t>(later - begin);
}

}  // namespace

RepeatFinder::RepeatFinder() : places_(std::size_t{1} << hash_bits, 0) {}

void RepeatFinder::find(std::string_view tag, std::vector<Repeat>& repeats) {
  const char* const bytes = tag.data();
  const auto size = static_cast<std::uint32_t>(tag.size());
  std::uint32_t told = 0;
  for (std::uint32_t at = 0; at + shortest <= size;) {
    const auto four = low_first<std::uint32_t>(bytes + at);
    std::uint32_t& place = places_[hash_of(four)];
    const std::uint32_t before = place - begin_;  // more than any tag has if it is in another one
    place = begin_ + at;
    if (before >= at || at - before > farthest || low_first<std::uint32_t>(bytes + before) != four) {
      ++at;
      continue;
    }
    const char* const end = bytes + std::min(size, at + longest);
    const auto length =
        static_cast<std::uint32_t>(shortest + same_bytes(bytes + before + shortest, bytes + at + shortest, end));
    repeats.push_back({at - told, static_cast<std::uint16_t>(length), static_cast<std::uint16_t>(at - before)});
    told = at + length;
    if (told + shortest <= size) {
      places_[hash_of(low_first<std::uint32_t>(bytes + at + 1))] = begin_ + at + 1;
      places_[hash_of(low_first<std::uint32_t>(bytes + told - 1))] = begin_ + told - 1;
    }
    at = told;
  }
  repeats.push_back({size - told, 0, 0});
  begin_ += size;
  if (begin_ < most_places) return;
  std::fill(places_.begin(), places_.end(), 0);
  begin_ = 1;
}

}  // namespace dateline::glass
