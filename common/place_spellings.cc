#include "common/place_spellings.h"

#include <algorithm>

#include "common/name_key.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

/// The vowels that stand between two consonants, as a set of their kinds.
struct Vowels {
  bool a = false;
  bool i = false;
  bool u = false;
  friend bool operator==(const Vowels&, const Vowels&) = default;
  [[nodiscard]] bool none() const { return !a && !i && !u; }
};

Vowels take_vowels(std::string_view& sounds) {
  Vowels vowels;
  while (!sounds.empty()) {
    if (sounds.front() == 'a') {
      vowels.a = true;
    } else if (sounds.front() == 'i') {
      vowels.i = true;
    } else if (sounds.front() == 'u') {
      vowels.u = true;
    } else {
      break;
    }
    sounds.remove_prefix(1);
  }
  return vowels;
}

/// An unwritten vowel and the vague a stand for any; a diphthong is near to its parts.
double difference(const Vowels& one, const Vowels& other) {
  if (one == other) return 0;
  if ((one.i && !one.u && other.u && !other.i) || (one.u && !one.i && other.i && !other.u)) return 1;
  const bool shared = (one.a && other.a) || (one.i && other.i) || (one.u && other.u);
  return shared ? 0.25 : 0.5;
}

double most_difference(std::size_t consonants, bool sure) {
  const double least = consonants <= 3 ? 0.25 : consonants == 4 ? 0.75 : 1.25;
  return sure ? least + 0.25 : least;
}

/// An acronym is no spelling: its letters are read one by one.
bool is_acronym(std::string_view name) {
  const TokenizedText words = tokenize(name);
  return words.tokens.size() == 1 && words.tokens.front().shape == Shape::upper;
}

}  // namespace

double vowel_distance(std::string_view one, std::string_view other) {
  double distance = 0;
  while (true) {
    const Vowels left = take_vowels(one);
    const Vowels right = take_vowels(other);
    if (one.empty() || other.empty()) return left.i == right.i && left.u == right.u ? distance : distance + 0.75;
    distance += difference(left, right);
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
}

PlaceSpellings::PlaceSpellings(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (Lexicon::Index i = 0; i < lexicon.entries().size(); ++i) {
    const LexiconEntry& entry = lexicon.entries()[i];
    if (entry.type != NameType::place || entry.countries.empty()) continue;
    add(i, entry.name);
    for (const std::string& alias : entry.aliases) add(i, alias);
  }
}

void PlaceSpellings::add(Lexicon::Index place, const std::string& name) {
  const std::string key = name_key(name);
  if (is_telling_key(key) && !is_acronym(name)) by_key_[key].push_back({place, name_sounds(name)});
}

std::vector<Lexicon::Index> PlaceSpellings::find(std::string_view spelling, bool sure,
                                                 const ArticleContext& article) const {
  std::vector<Lexicon::Index> places;
  const std::string key = name_key(spelling);
  const auto known = is_telling_key(key) ? by_key_.find(key) : by_key_.end();
  if (known == by_key_.end()) return places;
  const std::string sounds = name_sounds(spelling);
  for (const Known& one : known->second) {
    if (!article.names_country(lexicon_.entries()[one.place].countries.front())) continue;
    if (std::find(places.begin(), places.end(), one.place) != places.end()) continue;
    if (vowel_distance(sounds, one.sounds) <= most_difference(key.size(), sure)) places.push_back(one.place);
  }
  return places;
}

}  // namespace dateline
