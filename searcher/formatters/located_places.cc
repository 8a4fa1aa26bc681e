#include "searcher/formatters/located_places.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Lexicons are files that anybody may write.
bool is_on_earth(const Coordinates& point) {
  return std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180;
}

}  // namespace

std::vector<const NameMention*> located_places(const Passage& passage) {
  std::vector<const NameMention*> places;
  for (const NameMention& mention : passage.mentions.places) {
    if (!mention.coordinates || !is_on_earth(*mention.coordinates)) continue;
    const auto same = [&](const NameMention* known) { return known->id == mention.id; };
    if (std::none_of(places.begin(), places.end(), same)) places.push_back(&mention);
  }
  return places;
}

}  // namespace dateline
