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

/// Of fewer places of a country nobody knows how it writes them.
constexpr std::size_t enough_places = 20;

/// Greek and everything behind it.
bool is_in_other_script(const std::string& name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xCE; });
}

/// An acronym is no spelling: its letters are read one by one.
bool is_acronym(std::string_view name) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (name.size() > 1 && std::any_of(name.begin(), name.end() - 1, is_lower)) return false;
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
    std::unique_ptr<Country>& country = countries_[entry.countries.front()];
    if (!country) country = std::make_unique<Country>();
    country->places.push_back(i);
  }
}

bool PlaceSpellings::is_transliterated(const Country& country) const {
  if (country.places.size() < enough_places) return true;
  const auto others = std::count_if(country.places.begin(), country.places.end(), [&](Lexicon::Index place) {
    const auto& aliases = lexicon_.entries()[place].aliases;
    return std::any_of(aliases.begin(), aliases.end(), is_in_other_script);
  });
  return static_cast<std::size_t>(others) * 10 >= country.places.size();
}

void PlaceSpellings::make_keys(Country& country) const {
  if (!is_transliterated(country)) return;
  const auto add = [&](Lexicon::Index place, const std::string& name) {
    NameSounds sounds = key_and_sounds(name);
    if (is_telling_key(sounds.key) && !is_acronym(name))
      country.keys[std::move(sounds.key)].push_back({place, name, std::move(sounds.sounds)});
  };
  for (const Lexicon::Index place : country.places) {
    add(place, lexicon_.entries()[place].name);
    for (const std::string& alias : lexicon_.entries()[place].aliases) add(place, alias);
  }
}

std::vector<PlaceSpellings::Joined> PlaceSpellings::find(std::string_view spelling, bool sure,
                                                         const ArticleContext& article) const {
  std::vector<Joined> places;
  const auto [key, sounds] = key_and_sounds(spelling);
  if (!is_telling_key(key)) return places;
  const double most = most_difference(key.size(), sure);
  for (const std::string_view name : article.named_countries()) {
    const auto found = countries_.find(name);
    if (found == countries_.end()) continue;
    Country& country = *found->second;
    std::call_once(country.once, [&] { make_keys(country); });
    const auto known = country.keys.find(key);
    if (known == country.keys.end()) continue;
    for (const Known& one : known->second) {
      const auto is_same = [&](const Joined& joined) { return joined.place == one.place; };
      if (std::any_of(places.begin(), places.end(), is_same)) continue;
      const double difference = vowel_distance(sounds, one.sounds);
      if (difference <= most) places.push_back({one.place, one.name, difference, most});
    }
  }
  return places;
}

}  // namespace dateline
