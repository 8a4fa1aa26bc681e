#include "common/stem_cache.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <limits>
#include <utility>

namespace dateline {

namespace {

std::uint64_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

std::optional<std::string_view> StemCache::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint64_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].begin != 0; at = (at + 1) & mask) {
    if (slots_[at].tag == tag_of(hash) && word_of(slots_[at]) == word) return stem_of(slots_[at]);
  }
  return std::nullopt;
}

std::string_view StemCache::add(std::string_view word, std::string_view stem) {
  assert(word.size() <= longest && stem.size() <= longest);
  if (words_ == most_words) {
    bytes_.resize(1);
    words_ = 0;
    std::fill(slots_.begin(), slots_.end(), Slot{});
  }
  if (slots_.size() <= 2 * words_) grow();
  const Slot slot{0, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint16_t>(word.size()),
                  static_cast<std::uint16_t>(stem.size())};
  bytes_ += word;
  bytes_ += stem;
  place(hash_of(word), slot);
  ++words_;
  return stem_of(slot);
}

void StemCache::place(std::uint64_t hash, Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].begin != 0) at = (at + 1) & mask;
  slot.tag = tag_of(hash);
  slots_[at] = slot;
}

void StemCache::grow() {
  constexpr std::size_t least = 1024;
  const std::vector<Slot> before = std::exchange(slots_, {});
  slots_.resize(std::max(least, 2 * before.size()));
  for (const Slot& slot : before) {
    if (slot.begin != 0) place(hash_of(word_of(slot)), slot);
  }
}

}  // namespace dateline
