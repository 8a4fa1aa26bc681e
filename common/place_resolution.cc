#include "common/place_resolution.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <set>
#include <string>

#include "common/tokenizer.h"

namespace dateline {

namespace {

constexpr std::uint64_t large_city = 200'000;
constexpr std::uint64_t famous_city = 1'000'000;
constexpr double earth_radius_km = 6371;
constexpr std::size_t longest_abbreviation = 4;

constexpr double kind_weight = 4;
constexpr double country_weight = 3;
constexpr double most_nearness = 2;
constexpr double nearness_km = 60;  ///< at this distance half of it is left
constexpr double near_km = 75;      ///< of a place whose spelling is another one than in the lexicon
constexpr double far_km = 300;      ///< from each of at least `enough_anchors` places
constexpr std::size_t enough_anchors = 3;
constexpr double next_to_nothing = 0.1;     ///< share of what the article tells of countries
constexpr double population_weight = 0.25;  ///< of ten times as many people
constexpr double town_weight = 0.8;
constexpr double fame_weight = 0.8;

/// The meanings of the name itself, named elsewhere in the article, say nothing new of where the article is.
void count_nearness(const LexiconEntry& place, std::span<const NameSense> senses, const ArticleContext& article,
                    PlaceScore& score) {
  if (!place.coordinates || is_wide_place(place)) return;
  for (const ArticleContext::Anchor& anchor : article.anchors()) {
    const auto same = [&](const NameSense& sense) { return sense.entry == anchor.place; };
    if (std::any_of(senses.begin(), senses.end(), same)) continue;
    const double km = distance_km(*place.coordinates, anchor.where);
    const double nearness = most_nearness * nearness_km / (nearness_km + km);
    if (nearness <= score.nearness) continue;
    score.nearness = nearness;
    score.nearest = anchor.place;
  }
}

std::set<std::string> spellings_of(const LexiconEntry& place) {
  std::set<std::string> all{joined_terms(place.name)};
  for (const std::string& alias : place.aliases) all.insert(joined_terms(alias));
  return all;
}

bool share_spelling(const LexiconEntry& one, const LexiconEntry& other) {
  const std::set<std::string> own = spellings_of(one);
  const std::set<std::string> theirs = spellings_of(other);
  return std::any_of(own.begin(), own.end(), [&](const std::string& s) { return theirs.count(s) != 0; });
}

/// A river, lake, range, island or gulf of several countries, or of none.
bool is_great_feature(const LexiconEntry& place) {
  constexpr std::array<std::string_view, 9> kinds = {"STM", "LK", "MTS", "MT", "ISL", "GULF", "STRT", "DSRT", "CNL"};
  return place.countries.empty() && std::find(kinds.begin(), kinds.end(), place.kind) != kinds.end();
}

}  // namespace

std::array<ScorePart, 6> PlaceScore::parts() const {
  return {{{"kind", kind},
           {"country", country},
           {"nearness", nearness},
           {"population", population},
           {"town", town},
           {"fame", fame}}};
}

bool is_well_known(const LexiconEntry& place) {
  if (is_great_feature(place)) return true;
  return (is_wide_place(place) && (place.kind != "RGN" || place.countries.empty())) || place.kind == "PPLC" ||
         place.kind == "PPLA" || place.kind == "ADM1" || place.population >= large_city;
}

bool is_famous(const LexiconEntry& place) {
  return is_wide_place(place) || place.kind == "PPLC" ||
         (place.kind.starts_with("PPL") && place.population >= famous_city);
}

bool is_near_article(const LexiconEntry& place, const ArticleContext& article) {
  if (article.anchors().empty()) return true;
  return place.coordinates &&
         std::any_of(article.anchors().begin(), article.anchors().end(), [&](const ArticleContext::Anchor& anchor) {
           return distance_km(*place.coordinates, anchor.where) <= near_km;
         });
}

bool is_elsewhere(Lexicon::Index index, const LexiconEntry& place, const ArticleContext& article) {
  if (is_famous(place) || !place.coordinates || article.anchors().size() < enough_anchors) return false;
  double share = 0;
  for (const std::string& country : place.countries) share += article.country_share(country);
  if (share > next_to_nothing) return false;
  return std::all_of(article.anchors().begin(), article.anchors().end(), [&](const ArticleContext::Anchor& anchor) {
    return anchor.place == index || distance_km(*place.coordinates, anchor.where) > far_km;
  });
}

double distance_km(const Coordinates& one, const Coordinates& other) {
  constexpr double radians = 3.14159265358979323846 / 180;
  const double dlat = (other.latitude - one.latitude) * radians;
  const double dlon = (other.longitude - one.longitude) * radians;
  const double a = std::pow(std::sin(dlat / 2), 2) + std::cos(one.latitude * radians) *
                                                         std::cos(other.latitude * radians) *
                                                         std::pow(std::sin(dlon / 2), 2);
  return 2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(a)));
}

PlaceResolution::PlaceResolution(const Lexicon& lexicon, const NameTrie& trie) : lexicon_(lexicon), trie_(trie) {}

std::optional<Lexicon::Index> PlaceResolution::namesake(Lexicon::Index place, const PlaceContext& context) const {
  if (context.kind_words.empty() || is_of_kind(place, context)) return std::nullopt;
  if (is_wide_place(lexicon_.entries()[place])) return std::nullopt;
  for (const Lexicon::Index above : lexicon_.enclosing(place)) {
    const LexiconEntry& outer = lexicon_.entries()[above];
    if (!is_wide_place(outer) && is_of_kind(above, context) && share_spelling(lexicon_.entries()[place], outer))
      return above;
  }
  return std::nullopt;
}

Lexicon::Index PlaceResolution::best(std::span<const NameSense> senses, const PlaceContext& context,
                                     const ArticleContext& article, NameNote* note) const {
  assert(!senses.empty());
  Lexicon::Index best = senses.front().entry;
  double best_score = -1;
  for (const NameSense& sense : senses) {
    const PlaceScore current = score(sense.entry, senses, context, article);
    if (note != nullptr) note_score(sense.entry, current, *note);
    if (current.total() > best_score) {
      best_score = current.total();
      best = sense.entry;
    }
  }
  const Lexicon::Index meant = namesake(best, context).value_or(best);
  if (note != nullptr) note->choose(meant, accept("of the kind beside the name, around the best place of that name"));
  return meant;
}

void PlaceResolution::note_score(Lexicon::Index place, const PlaceScore& score, NameNote& note) const {
  std::optional<NearestPlace> nearest;
  if (score.nearest) {
    const auto& entries = lexicon_.entries();
    nearest = NearestPlace{entries[*score.nearest].id,
                           distance_km(*entries[place].coordinates, *entries[*score.nearest].coordinates)};
  }
  note.score(place, score.parts(), nearest);
}

bool PlaceResolution::is_written_in_capitals(const NameSense& sense) const {
  return sense.cases == 2 || is_well_known(lexicon_.entries()[sense.entry]);
}

bool PlaceResolution::is_state(Lexicon::Index place) const {
  const std::string& kind = lexicon_.entries()[place].kind;
  return kind.starts_with("PCL") || kind == "ADM1";
}

bool PlaceResolution::is_abbreviation(const NameSense& sense, std::string_view term) const {
  return sense.weak && sense.other_name && term.size() <= longest_abbreviation &&
         lexicon_.entries()[sense.entry].kind == "ADM1";
}

bool PlaceResolution::encloses(Lexicon::Index outer, Lexicon::Index inner) const {
  const std::vector<Lexicon::Index> above = lexicon_.enclosing(inner);
  return std::find(above.begin(), above.end(), outer) != above.end();
}

std::optional<Lexicon::Index> PlaceResolution::undoubted(std::span<const NameSense> senses) const {
  const auto one_of = [&](auto counts) -> std::optional<Lexicon::Index> {
    std::optional<Lexicon::Index> found;
    for (const NameSense& sense : senses) {
      if (!counts(sense)) continue;
      if (!found) found = sense.entry;
      if (lexicon_.entries()[*found].countries != lexicon_.entries()[sense.entry].countries) return std::nullopt;
    }
    return found;
  };
  const auto known = one_of([&](const NameSense& sense) { return is_well_known(lexicon_.entries()[sense.entry]); });
  return known ? known : one_of([](const NameSense&) { return true; });
}

PlaceScore PlaceResolution::score(Lexicon::Index index, std::span<const NameSense> senses, const PlaceContext& context,
                                  const ArticleContext& article) const {
  const LexiconEntry& place = lexicon_.entries()[index];
  PlaceScore score;
  if (is_of_kind(index, context)) score.kind = kind_weight;
  for (const std::string& country : place.countries) score.country += country_weight * article.country_share(country);
  count_nearness(place, senses, article, score);
  score.population = population_weight * std::log10(static_cast<double>(place.population) + 1);
  if (place.kind.starts_with("PPL") && place.kind != "PPLX") score.town = town_weight;
  if (is_well_known(place)) score.fame = fame_weight;
  return score;
}

bool PlaceResolution::is_of_kind(Lexicon::Index place, const PlaceContext& context) const {
  for (const TermNumber word : context.kind_words) {
    for (const std::string& code : trie_.about(word)) {
      if (lexicon_.entries()[place].kind.starts_with(code)) return true;
    }
  }
  return false;
}

}  // namespace dateline
