#include "searcher/formatters/located_places.h"

#include <algorithm>
#include <cmath>

namespace dateline {

bool is_on_earth(const std::optional<Coordinates>& point) {
  return point && std::abs(point->latitude) <= 90 && std::abs(point->longitude) <= 180;
}

std::vector<const NameMention*> located_places(const Passage& passage) {
  std::vector<const NameMention*> places;
  for (const NameMention& mention : passage.mentions.places) {
    if (!is_on_earth(mention.coordinates)) continue;
    const auto same = [&](const NameMention* known) { return known->id == mention.id; };
    if (std::none_of(places.begin(), places.end(), same)) places.push_back(&mention);
  }
  return places;
}

}  // namespace dateline
