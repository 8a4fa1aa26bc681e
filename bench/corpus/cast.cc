#include "bench/corpus/cast.h"

#include <algorithm>
#include <map>

namespace dateline::corpus {

namespace {

/// In Latin letters, as English news writes it: no Greek, Cyrillic, Arabic or anything behind them.
bool is_latin(const std::string& name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCD; });
}

std::string one_latin_of(const std::vector<std::string>& names, const std::string& otherwise, Random& random) {
  if (names.empty()) return otherwise;
  const std::string& name = random.one_of(names);
  return is_latin(name) ? name : otherwise;
}

/// The names that an entry always has: its own two times of three.
std::string a_name(const LexiconEntry& entry, Random& random) {
  return random.chance(0.65) ? entry.name : one_latin_of(entry.aliases, entry.name, random);
}

bool is_in_use(const LexiconEntry& force, Day day) {
  return !force.in_use || (force.in_use->from <= day && day <= force.in_use->to);
}

/// Whole countries and continents are no village that somebody takes.
bool is_scene(const LexiconEntry& entry) {
  return entry.type == NameType::place && entry.countries.size() == 1 && entry.kind != "PCLI" && is_latin(entry.name);
}

}  // namespace

CastingOffice::CastingOffice(const Lexicon& lexicon) {
  std::map<std::string, Country> by_code;
  for (const LexiconEntry& entry : lexicon.entries()) {
    if (is_scene(entry)) by_code[entry.countries[0]].places.push_back(&entry);
    if (entry.type != NameType::force || !is_latin(entry.name)) continue;
    forces_.push_back(&entry);
    for (const std::string& code : entry.countries) by_code[code].forces.push_back(&entry);
  }
  for (auto& [code, country] : by_code) {
    if (country.places.size() < 3) continue;
    country.code = code;
    countries_.push_back(std::move(country));
  }
  std::stable_sort(countries_.begin(), countries_.end(),
                   [](const Country& one, const Country& other) { return one.forces.size() > other.forces.size(); });
}

const CastingOffice::Country& CastingOffice::country(Random& random) const {
  constexpr std::size_t best_known = 6;
  return random.chance(0.75) ? countries_[random.rank_below(best_known)] : random.one_of(countries_);
}

const LexiconEntry& CastingOffice::force(const Country& country, Random& random, Day published) const {
  const auto& own = country.forces.empty() || random.chance(0.15) ? forces_ : country.forces;
  constexpr int tries = 8;
  for (int i = 1; i < tries; ++i) {
    const LexiconEntry& force = *own[random.rank_below(own.size())];
    if (is_in_use(force, published)) return force;
  }
  return *own[0];
}

Cast CastingOffice::draw(Random& random, Day published) const {
  const Country& scene = country(random);
  Cast cast;
  cast.country = scene.code;
  const int places = random.between(3, 8);
  for (int i = 0; i < places; ++i) {
    const LexiconEntry& place = *scene.places[random.rank_below(scene.places.size())];
    cast.places.push_back({&place, a_name(place, random)});
  }
  const int forces = random.between(2, 4);
  for (int i = 0; i < forces; ++i) {
    const LexiconEntry& force = this->force(scene, random, published);
    cast.forces.push_back({&force, a_name(force, random)});
  }
  return cast;
}

std::string CastingOffice::spelling(const Cast::Member& member, Random& random) {
  const double kind = random.share();
  if (kind < 0.75) return member.spelling;
  if (kind < 0.92) return a_name(*member.entry, random);
  return one_latin_of(member.entry->weak_aliases, member.spelling, random);
}

}  // namespace dateline::corpus
