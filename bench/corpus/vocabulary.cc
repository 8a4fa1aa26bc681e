#include "bench/corpus/vocabulary.h"

#include <array>
#include <cmath>
#include <string_view>

namespace dateline::corpus {

namespace {

constexpr double exponent = 1.66;
constexpr double offset = 25;
constexpr double most_stems = 4e6;

constexpr std::array<std::string_view, 24> onsets = {"b",  "d",  "f",  "g",  "k",  "l",  "m",  "n",
                                                     "p",  "r",  "s",  "t",  "v",  "z",  "br", "dr",
                                                     "gr", "kr", "pl", "pr", "sk", "sl", "st", "tr"};
constexpr std::array<std::string_view, 7> vowels = {"a", "e", "i", "o", "u", "ai", "ou"};
constexpr std::array<std::string_view, 8> codas = {"b", "d", "k", "l", "m", "n", "p", "r"};

constexpr std::uint64_t open_syllables = onsets.size() * vowels.size();
constexpr std::uint64_t closed_syllables = open_syllables * codas.size();
constexpr std::uint64_t two_syllables = open_syllables * closed_syllables;

std::string open_syllable(std::uint64_t number) {
  return std::string(onsets[number % onsets.size()]) + std::string(vowels[number / onsets.size() % vowels.size()]);
}

std::string closed_syllable(std::uint64_t number) {
  return open_syllable(number % open_syllables) + std::string(codas[number / open_syllables]);
}

/// Neighbours in rank are far apart in the alphabet. Prime to 2, 3 and 7, of which the numbers of syllables are made,
/// so that no two numbers become one.
constexpr std::uint64_t stride = 1000003;

std::string two_syllable_stem(std::uint64_t rank) {
  const std::uint64_t number = rank * stride % two_syllables;
  return open_syllable(number / closed_syllables) + closed_syllable(number % closed_syllables);
}

bool ends_in_vowel_letter(const std::string& word) {
  return std::string_view("aeiou").find(word.back()) != std::string_view::npos;
}

}  // namespace

Vocabulary::Vocabulary() : tail_(std::pow(most_stems + offset, 1 - exponent)) {}

std::string Vocabulary::stem(std::uint64_t rank) {
  if (rank < two_syllables) return two_syllable_stem(rank);
  const std::uint64_t further = rank - two_syllables;
  return open_syllable(further / two_syllables % open_syllables) + two_syllable_stem(further % two_syllables);
}

/// The law's integral turned round: one power a word, and no table however large the vocabulary.
std::uint64_t Vocabulary::rank(Random& random) const {
  static const double head = std::pow(offset, 1 - exponent);
  const double value = std::pow(head + random.share() * (tail_ - head), 1 / (1 - exponent)) - offset;
  return value > 0 ? static_cast<std::uint64_t>(value) : 0;
}

std::string Vocabulary::noun(Random& random) const {
  std::string word = stem(rank(random));
  const double kind = random.share();
  if (kind < 0.08) word += "ment";
  if (kind > 0.94) word += "er";
  return random.chance(0.3) ? word + "s" : word;
}

std::string Vocabulary::verb(Random& random) const {
  const std::string word = stem(rank(random));
  const double kind = random.share();
  if (kind < 0.7) return word + "ed";
  return word + (kind < 0.9 ? "ing" : "s");
}

std::string Vocabulary::adjective(Random& random) const {
  const std::string word = stem(rank(random));
  return random.chance(0.2) ? word + "al" : word;
}

std::string Vocabulary::adverb(Random& random) const { return stem(rank(random)) + "ly"; }

std::string Vocabulary::name(Random& random) const {
  std::string word = stem(random.rank_below(two_syllables));
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return random.chance(0.3) && !ends_in_vowel_letter(word) ? word + "a" : word;
}

}  // namespace dateline::corpus
