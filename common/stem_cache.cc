#include "common/stem_cache.h"

#include <algorithm>
#include <functional>

namespace dateline {

namespace {

std::uint64_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

std::optional<std::string_view> StemCache::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint64_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].entry != 0; at = (at + 1) & mask) {
    if (slots_[at].tag != tag_of(hash)) continue;
    const Entry& entry = entries_[slots_[at].entry - 1];
    if (word_of(entry) == word) return stem_of(entry);
  }
  return std::nullopt;
}

std::string_view StemCache::add(std::string_view word, std::string_view stem) {
  if (entries_.size() == most_words) {
    bytes_.clear();
    entries_.clear();
    std::fill(slots_.begin(), slots_.end(), Slot{});
  }
  if (slots_.size() <= 2 * entries_.size()) grow();
  entries_.push_back({bytes_.size(), static_cast<std::uint32_t>(word.size()), static_cast<std::uint32_t>(stem.size())});
  bytes_ += word;
  bytes_ += stem;
  place(hash_of(word), static_cast<std::uint32_t>(entries_.size()));
  return stem_of(entries_.back());
}

void StemCache::place(std::uint64_t hash, std::uint32_t entry) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].entry != 0) at = (at + 1) & mask;
  slots_[at] = {tag_of(hash), entry};
}

void StemCache::grow() {
  constexpr std::size_t least = 1024;
  slots_.assign(std::max(least, 2 * slots_.size()), Slot{});
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    place(hash_of(word_of(entries_[i])), static_cast<std::uint32_t>(i + 1));
  }
}

}  // namespace dateline
