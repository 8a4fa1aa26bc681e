#include "indexer/geonames/known_places.h"

#include <algorithm>

#include "common/name_key.h"
#include "common/place_resolution.h"
#include "common/tokenizer.h"
#include "indexer/geonames/kinds.h"

namespace dateline {

namespace {

constexpr std::uint64_t large_city = 100'000;  ///< whose point may be another end of it
constexpr double town_km = 12;
constexpr double city_km = 30;
constexpr double same_key_km = 5;

/// The point that stands for an area is wherever its author put it.
double reach_of(const GeonamesRow& row) {
  if (row.feature_code == "ADM1") return 300;
  if (row.feature_code == "ADM2") return 80;
  if (row.feature_class == 'A') return 40;
  return row.population >= large_city ? city_km : town_km;
}

bool is_populated(std::string_view kind) { return kind.starts_with("PPL"); }

/// A town and the division that bears its name are two places; so are a town and its dam.
bool are_alike(const std::string& known, const std::string& kind) {
  if (is_populated(known) || is_populated(kind)) return is_populated(known) && is_populated(kind);
  if (known.starts_with("ADM") || kind.starts_with("ADM")) return known == kind;
  return known.front() == kind.front();
}

std::string in_country(std::string_view country, const std::string& key) { return std::string(country) + ' ' + key; }

}  // namespace

KnownPlaces::KnownPlaces(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (Lexicon::Index i = 0; i < lexicon.entries().size(); ++i) {
    const LexiconEntry& entry = lexicon.entries()[i];
    if (entry.type != NameType::place || entry.kind.empty()) continue;
    const std::string country = entry.countries.empty() ? "" : entry.countries.front();
    if (entry.kind.starts_with("PCL") || entry.kind == "TERR") countries_.emplace(country, entry.id);
    std::vector<std::string> spellings{entry.name};
    spellings.insert(spellings.end(), entry.aliases.begin(), entry.aliases.end());
    spellings.insert(spellings.end(), entry.weak_aliases.begin(), entry.weak_aliases.end());
    for (const std::string& spelling : spellings) {
      by_spelling_[joined_terms(spelling)].push_back(i);
      const std::string key = name_key(spelling);
      if (is_telling_key(key)) by_key_[in_country(country, key)].push_back(i);
    }
  }
}

std::string KnownPlaces::country(std::string_view code) const {
  const auto found = countries_.find(std::string(code));
  return found == countries_.end() ? std::string() : found->second;
}

bool KnownPlaces::is_same(Lexicon::Index place, const GeonamesRow& row, double reach) const {
  const LexiconEntry& entry = lexicon_.entries()[place];
  if (entry.countries.empty() || entry.countries.front() != row.country) return false;
  if (!are_alike(entry.kind, lexicon_kind(row))) return false;
  return !entry.coordinates || distance_km(*entry.coordinates, row.coordinates) <= reach;
}

std::optional<Lexicon::Index> KnownPlaces::same_place(const GeonamesRow& row,
                                                      const std::vector<std::string>& spellings) const {
  const auto among = [&](const Owners& owners, const std::string& name, double reach) -> std::optional<Lexicon::Index> {
    const auto found = owners.find(name);
    if (found == owners.end()) return std::nullopt;
    const auto same = std::find_if(found->second.begin(), found->second.end(),
                                   [&](Lexicon::Index place) { return is_same(place, row, reach); });
    return same == found->second.end() ? std::nullopt : std::optional(*same);
  };
  for (const std::string& spelling : spellings) {
    if (const auto same = among(by_spelling_, joined_terms(spelling), reach_of(row))) return same;
  }
  for (const std::string& spelling : spellings) {
    const std::string key = name_key(spelling);
    if (!is_telling_key(key)) continue;
    if (const auto same = among(by_key_, in_country(row.country, key), same_key_km)) return same;
  }
  return std::nullopt;
}

bool KnownPlaces::is_taken(std::string_view spelling, std::optional<Lexicon::Index> self) const {
  const auto found = by_spelling_.find(joined_terms(spelling));
  return found != by_spelling_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&](Lexicon::Index place) { return place != self; });
}

}  // namespace dateline
