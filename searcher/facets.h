#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/facet_request.h"
#include "searcher/match_set.h"
#include "searcher/name_resolver.h"

namespace dateline {

struct FacetValue {
  std::string value;  ///< a name, a language's code, "2017-06"
  std::string id;     ///< of a place or force of the lexicon, else empty
  std::size_t count = 0;
};

struct FacetCounts {
  std::string field;
  std::vector<FacetValue> values;  ///< most frequent first; of like count, by identifier
  std::size_t others = 0;          ///< further values
};

/// How many of the matching passages have each value of a field. A passage with several values counts once for each.
FacetCounts count_facet(const FacetRequest& request, const MatchSet& matches, const NameResolver& names);

}  // namespace dateline
