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
constexpr double earth_radius_km = 6371;

constexpr double kind_weight = 4;
constexpr double country_weight = 3;
constexpr double most_nearness = 2;
constexpr double nearness_km = 60;  ///< at this distance half of it is left
constexpr double near_km = 75;      ///< of a place whose spelling is another one than in the lexicon
constexpr double town_weight = 0.8;

double nearness(const LexiconEntry& place, const ArticleContext& article) {
  if (!place.coordinates || is_wide_place(place)) return 0;
  double best = 0;
  for (const Coordinates& anchor : article.anchors()) {
    const double km = distance_km(*place.coordinates, anchor);
    // The place itself, named elsewhere in the article, says nothing new of where the article is.
    if (km < 0.5) continue;
    best = std::max(best, most_nearness * nearness_km / (nearness_km + km));
  }
  return best;
}

}  // namespace

bool is_well_known(const LexiconEntry& place) {
  return (is_wide_place(place) && (place.kind != "RGN" || place.countries.empty())) || place.kind == "PPLC" ||
         place.kind == "PPLA" || place.kind == "ADM1" || place.population >= large_city;
}

bool is_near_article(const LexiconEntry& place, const ArticleContext& article) {
  if (article.anchors().empty()) return true;
  return place.coordinates &&
         std::any_of(article.anchors().begin(), article.anchors().end(),
                     [&](const Coordinates& a) { return distance_km(*place.coordinates, a) <= near_km; });
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

PlaceResolution::PlaceResolution(const Lexicon& lexicon, const NameTrie& trie)
    : lexicon_(lexicon), trie_(trie), namesakes_(lexicon.entries().size()) {
  const auto spellings = [&](Lexicon::Index index) {
    const LexiconEntry& entry = lexicon.entries()[index];
    std::set<std::string> all{joined_terms(entry.name)};
    for (const std::string& alias : entry.aliases) all.insert(joined_terms(alias));
    return all;
  };
  for (Lexicon::Index i = 0; i < namesakes_.size(); ++i) {
    if (lexicon.entries()[i].type != NameType::place || is_wide_place(lexicon.entries()[i])) continue;
    const std::set<std::string> own = spellings(i);
    for (const Lexicon::Index above : lexicon.enclosing(i)) {
      if (is_wide_place(lexicon.entries()[above])) continue;
      const std::set<std::string> theirs = spellings(above);
      if (std::any_of(own.begin(), own.end(), [&](const std::string& s) { return theirs.count(s) != 0; }))
        namesakes_[i].push_back(above);
    }
  }
}

std::optional<Lexicon::Index> PlaceResolution::namesake(Lexicon::Index place, const PlaceContext& context) const {
  if (context.kind_words.empty() || is_of_kind(place, context)) return std::nullopt;
  for (const Lexicon::Index other : namesakes_[place]) {
    if (is_of_kind(other, context)) return other;
  }
  return std::nullopt;
}

Lexicon::Index PlaceResolution::best(std::span<const NameSense> senses, const PlaceContext& context,
                                     const ArticleContext& article) const {
  assert(!senses.empty());
  Lexicon::Index best = senses.front().entry;
  double best_score = -1;
  for (const NameSense& sense : senses) {
    const double current = score(sense.entry, context, article);
    if (current > best_score) {
      best_score = current;
      best = sense.entry;
    }
  }
  return namesake(best, context).value_or(best);
}

double PlaceResolution::score(Lexicon::Index index, const PlaceContext& context, const ArticleContext& article) const {
  const LexiconEntry& place = lexicon_.entries()[index];
  double score = is_of_kind(index, context) ? kind_weight : 0;
  for (const std::string& country : place.countries) score += country_weight * article.country_share(country);
  score += nearness(place, article);
  score += 0.25 * std::log10(static_cast<double>(place.population) + 1);
  if (place.kind.starts_with("PPL")) score += town_weight;
  if (is_well_known(place)) score += town_weight;
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
