#include "indexer/passage_copies.h"

#include <algorithm>
#include <map>

#include "common/terms.h"
#include "indexer/text_sketch.h"

namespace dateline {

namespace {

constexpr std::size_t most_passages_of_a_run = 16;
constexpr std::size_t most_kept_runs = 1'000'000;

bool has_number(const TokenizedText& words, std::size_t begin) {
  const std::size_t end = std::min(begin + words_in_shingle, words.tokens.size());
  for (std::size_t i = begin; i < end; ++i) {
    if (words.tokens[i].shape == Shape::number) return true;
  }
  return false;
}

/// The number that counts most; of several the smallest.
std::optional<std::uint32_t> most(const std::map<std::uint32_t, std::size_t>& counts) {
  const auto found =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return found == counts.end() ? std::nullopt : std::optional(found->first);
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
    const std::optional<std::uint32_t> article = article_most_alike(text);
    if (article && repeats(text, *article)) {
      found.keys.back() = key_of_most_alike(text, *article);
      ++copies;
    } else {
      own.push_back(std::move(text));
    }
  }
  // Only now, because the passages of one article are no copies of one another.
  for (const Shingled& passage : own) keep(passage);
  ++articles_;
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

const std::vector<std::uint32_t>& PassageCopies::passages_with(const Run& run) const {
  static const std::vector<std::uint32_t> none;
  const auto found = passages_with_.find(run.hash);
  return found == passages_with_.end() ? none : found->second;
}

std::optional<std::uint32_t> PassageCopies::article_most_alike(const Shingled& passage) const {
  std::map<std::uint32_t, std::size_t> common;
  for (const Run& run : passage.runs) {
    std::optional<std::uint32_t> counted;
    for (const std::uint32_t index : passages_with(run)) {
      const std::uint32_t article = kept_[index].article;
      if (article != counted) ++common[article];
      counted = article;
    }
  }
  return most(common);
}

bool PassageCopies::repeats(const Shingled& passage, std::uint32_t article) const {
  std::size_t repeated = 0;
  for (const Run& run : passage.runs) {
    const std::vector<std::uint32_t>& with = passages_with(run);
    const auto is_of_article = [&](std::uint32_t index) { return kept_[index].article == article; };
    if (std::any_of(with.begin(), with.end(), is_of_article)) {
      ++repeated;
    } else if (run.has_number) {
      return false;
    }
  }
  return static_cast<double>(repeated) >= least_repeated * static_cast<double>(passage.runs.size());
}

/// Requires that the passage repeats that article.
std::string PassageCopies::key_of_most_alike(const Shingled& passage, std::uint32_t article) const {
  std::map<std::uint32_t, std::size_t> common;
  for (const Run& run : passage.runs) {
    for (const std::uint32_t index : passages_with(run)) {
      if (kept_[index].article == article) ++common[index];
    }
  }
  return kept_[*most(common)].key;
}

void PassageCopies::keep(const Shingled& passage) {
  if (kept_runs_ + passage.runs.size() > most_kept_runs) return;
  kept_runs_ += passage.runs.size();
  const auto index = static_cast<std::uint32_t>(kept_.size());
  kept_.push_back({passage.key, articles_});
  for (const Run& run : passage.runs) {
    std::vector<std::uint32_t>& with = passages_with_[run.hash];
    if (with.size() < most_passages_of_a_run) with.push_back(index);
  }
}

}  // namespace dateline
