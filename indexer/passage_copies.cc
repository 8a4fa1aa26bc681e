#include "indexer/passage_copies.h"

#include <algorithm>
#include <map>

#include "common/terms.h"
#include "indexer/text_sketch.h"

namespace dateline {

namespace {

constexpr std::size_t most_passages_of_a_run = 4;
constexpr std::size_t most_kept_runs = 1'000'000;

bool has_number(const TokenizedText& words, std::size_t begin) {
  const std::size_t end = std::min(begin + words_in_shingle, words.tokens.size());
  for (std::size_t i = begin; i < end; ++i) {
    if (words.tokens[i].shape == Shape::number) return true;
  }
  return false;
}

}  // namespace

PassageCopies::Found PassageCopies::add(const std::vector<Passage>& passages) {
  Found found;
  std::vector<Shingled> own;
  std::size_t of_body = 0;
  std::size_t copies = 0;
  for (const Passage& passage : passages) {
    found.keys.emplace_back();
    if (passage.kind != PassageKind::body) continue;
    ++of_body;
    Shingled text = shingled(passage.text);
    if (repeats(text)) {
      found.keys.back() = key_of_most_alike(text);
      ++copies;
    } else {
      own.push_back(std::move(text));
    }
  }
  // Only now, because the passages of one article are no copies of one another.
  for (const Shingled& passage : own) keep(passage);
  found.is_copy = copies > 0 && 2 * copies >= of_body;
  return found;
}

PassageCopies::Shingled PassageCopies::shingled(const std::string& text) {
  const TokenizedText words = tokenize(text);
  Shingled passage{copy_hash(words), {}};
  for (const std::uint64_t hash : shingles_of(words))
    passage.runs.push_back({hash, has_number(words, passage.runs.size())});
  const auto by_hash = [](const Run& a, const Run& b) { return a.hash < b.hash; };
  const auto same_hash = [](const Run& a, const Run& b) { return a.hash == b.hash; };
  std::sort(passage.runs.begin(), passage.runs.end(), by_hash);
  passage.runs.erase(std::unique(passage.runs.begin(), passage.runs.end(), same_hash), passage.runs.end());
  return passage;
}

bool PassageCopies::repeats(const Shingled& passage) const {
  std::size_t repeated = 0;
  for (const Run& run : passage.runs) {
    if (passages_with_.count(run.hash) > 0) {
      ++repeated;
    } else if (run.has_number) {
      return false;
    }
  }
  return repeated > 0 && static_cast<double>(repeated) >= least_repeated * static_cast<double>(passage.runs.size());
}

/// Of several the first. Requires that the passage repeats something.
std::string PassageCopies::key_of_most_alike(const Shingled& passage) const {
  std::map<std::uint32_t, std::size_t> common;
  for (const Run& run : passage.runs) {
    const auto found = passages_with_.find(run.hash);
    if (found == passages_with_.end()) continue;
    for (const std::uint32_t index : found->second) ++common[index];
  }
  const auto most =
      std::max_element(common.begin(), common.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return kept_[most->first];
}

void PassageCopies::keep(const Shingled& passage) {
  if (kept_runs_ + passage.runs.size() > most_kept_runs) return;
  kept_runs_ += passage.runs.size();
  const auto index = static_cast<std::uint32_t>(kept_.size());
  kept_.push_back(passage.key);
  for (const Run& run : passage.runs) {
    std::vector<std::uint32_t>& with = passages_with_[run.hash];
    if (with.size() < most_passages_of_a_run) with.push_back(index);
  }
}

}  // namespace dateline
