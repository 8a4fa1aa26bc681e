#include "searcher/counting.h"

namespace dateline {

void write_counts(const SearchRequest& request, const std::vector<std::string>& examples, const MatchSet& matches,
                  OpenedIndex& index, const CountStyle& style, std::ostream& out) {
  const std::string understood = request.tree == nullptr ? "" : to_string(*request.tree);
  const CountedSearch search{index.generation(), understood, matches.size(), examples, index.missing()};
  if (request.timeline) {
    // Which days have articles does not depend on the passages that are searched.
    const Xapian::Database& archive = index.reader(Scope::all).vocabulary();
    write_timeline(search, count_timeline(*request.timeline, matches, archive, days_asked(request.tree.get())), style,
                   out);
    return;
  }
  std::vector<FacetCounts> facets;
  facets.reserve(request.facets.size());
  for (const FacetRequest& facet : request.facets) facets.push_back(count_facet(facet, matches, index.names()));
  write_facets(search, facets, style, out);
}

}  // namespace dateline
