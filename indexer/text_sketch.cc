#include "indexer/text_sketch.h"

#include <algorithm>
#include <limits>

#include "common/terms.h"

namespace dateline {

namespace {

/// The last step of splitmix64 (S. Vigna, public domain): every bit of `value` touches every bit of the result.
constexpr std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

/// Odd numbers: multiplied by one, all 64-bit hashes come in another order.
constexpr auto multipliers = [] {
  std::array<std::uint64_t, TextSketch::lanes> numbers{};
  std::uint64_t state = 0;
  for (std::uint64_t& number : numbers) number = mixed(state += 0x9e3779b97f4a7c15ULL) | 1U;
  return numbers;
}();

std::vector<std::uint64_t> word_hashes(std::span<const TokenizedText> texts) {
  std::vector<std::uint64_t> hashes;
  for (const TokenizedText& words : texts) {
    for (std::size_t i = 0; i < words.tokens.size(); ++i) hashes.push_back(stable_hash(words.term(i)));
  }
  return hashes;
}

std::uint64_t hash_of_run(std::span<const std::uint64_t> words) {
  std::uint64_t hash = words.size();
  for (const std::uint64_t word : words) hash = mixed(hash ^ word);
  return hash;
}

std::vector<std::uint64_t> runs_of(std::span<const std::uint64_t> words) {
  if (words.empty()) return {};
  if (words.size() < words_in_shingle) return {hash_of_run(words)};
  std::vector<std::uint64_t> runs;
  runs.reserve(words.size() - words_in_shingle + 1);
  for (std::size_t i = 0; i + words_in_shingle <= words.size(); ++i) {
    runs.push_back(hash_of_run(words.subspan(i, words_in_shingle)));
  }
  return runs;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(const TokenizedText& words) { return runs_of(word_hashes({&words, 1})); }

TextSketch sketch_of(std::span<const TokenizedText> paragraphs) {
  const std::vector<std::uint64_t> words = word_hashes(paragraphs);
  TextSketch sketch;
  sketch.has_words = !words.empty();
  std::vector<std::uint64_t> runs = runs_of(words);
  if (runs.size() < TextSketch::fewest_shingles && sketch.has_words) runs = {hash_of_run(words)};
  std::array<std::uint64_t, TextSketch::lanes> first{};
  first.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t run : runs) {
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = std::min(first[i], run * multipliers[i]);
  }
  std::transform(first.begin(), first.end(), sketch.lane.begin(),
                 [](std::uint64_t hash) { return static_cast<std::uint8_t>(mixed(hash) >> 56U); });
  return sketch;
}

double resemblance(const TextSketch& one, const TextSketch& other) {
  if (!one.has_words || !other.has_words) return 0;
  constexpr double by_chance = 1.0 / 256;
  unsigned same = 0;
  for (std::size_t i = 0; i < TextSketch::lanes; ++i) same += one.lane[i] == other.lane[i] ? 1U : 0U;
  return std::max(0.0, (same / static_cast<double>(TextSketch::lanes) - by_chance) / (1 - by_chance));
}

}  // namespace dateline
