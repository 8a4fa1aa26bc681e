#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "searcher/likeness.h"
#include "searcher/match_set.h"
#include "searcher/opened_index.h"
#include "searcher/search_request.h"

namespace dateline {

/// One request, compiled for an index: whatever is asked of the passages that satisfy it.
class PreparedSearch {
 public:
  /// Both must outlive it. Throws query::QueryFault for a query that the index cannot answer, Error for an example that
  /// it does not hold.
  PreparedSearch(const SearchRequest& request, OpenedIndex& index);

  /// The passages that the request shows, with all that a formatter prints.
  [[nodiscard]] Hits hits();

  /// How many passages the request shows on all its pages together.
  [[nodiscard]] std::size_t count();

  /// Of the passages that `condition` satisfies too, the first.
  [[nodiscard]] Hits best_within(const Xapian::Query& condition);

  /// All that satisfy it, for counting.
  [[nodiscard]] MatchSet matches() const { return reader_.matches(query_.query); }

  [[nodiscard]] const CompiledQuery& query() const { return query_; }

  /// The query as understood, without what is alike; empty where every passage is asked for.
  [[nodiscard]] std::string understood() const;

  /// The conditions of the query one by one, and what is alike.
  [[nodiscard]] std::vector<QueryPart> parts();

  /// What the passages are to be like; nullopt where no example was given.
  [[nodiscard]] const std::optional<Likeness>& likeness() const { return like_; }

  /// The identifiers of the examples; empty where none was given.
  [[nodiscard]] std::vector<std::string> examples() const;

  /// "like:41e98c1db7144c68:b1". Requires an example.
  [[nodiscard]] std::string like_text() const;

  /// How many satisfy the query, whatever they are like.
  [[nodiscard]] std::size_t count_without_likeness() const { return reader_.count(rest_); }

 private:
  const SearchRequest& request_;
  OpenedIndex& index_;
  const IndexReader& reader_;
  QueryCompiler compiler_;
  CompiledQuery query_;
  std::optional<Likeness> like_;
  Xapian::Query rest_;  ///< the query without what is alike
};

}  // namespace dateline
