#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/count_writers.h"
#include "searcher/match_set.h"
#include "searcher/opened_index.h"
#include "searcher/search_request.h"

namespace dateline {

/// Counts the matches of `request` by its facets or over time, and prints what comes out. Requires that one of them is
/// asked for. `examples` are those of --like, in full.
void write_counts(const SearchRequest& request, const std::vector<std::string>& examples, const MatchSet& matches,
                  OpenedIndex& index, const CountStyle& style, std::ostream& out);

}  // namespace dateline
