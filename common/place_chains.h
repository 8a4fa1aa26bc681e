#pragma once

#include <vector>

#include "common/place_candidates.h"

namespace dateline {

/// Reads names that are told apart by the place around them, "Portland, Oregon" and "Portland in Oregon": of either
/// name only those senses are left of which one encloses the other.
///
/// A name that no listed place of that state can be, and a name that is not listed at all, are unlisted places of it
/// ("Lebanon, Pa.", "Millbrook, Vermont"): they become windows that are chained. `candidates` are sorted.
void chain_places(const PassageWords& passage, const PlaceResolution& resolution,
                  std::vector<PlaceCandidate>& candidates, NameNotes* notes);

}  // namespace dateline
