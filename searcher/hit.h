#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/stored_passage.h"
#include "searcher/missing_index.h"

namespace dateline {

/// What one part of the query gave to a hit's score (--explain).
struct QueryPartScore {
  std::string part;  ///< "place:Maskanah"
  double score = 0;
};

/// Another passage with the text of a hit: where it stands.
struct Copy {
  std::string id;  ///< passage_id()
  Metadata article;
};

/// A passage that satisfies the query.
struct Hit {
  unsigned rank = 1;  ///< from 1, over all pages of results
  double score = 0;
  std::string id;          ///< passage_id()
  std::string generation;  ///< of the index that holds it
  StoredPassage stored;
  std::vector<Span> highlights;  ///< bytes of the passage's text that match the query; sorted, not overlapping
  unsigned copies = 0;           ///< further passages with the same text
  std::string saved_as;          ///< where its file stands now; empty where unknown or not asked for
  std::vector<QueryPartScore> explanation;  ///< empty unless asked for

  /// The copies in the order in which they were published, the first `most_listed_copies` of them; unknown unless
  /// asked for.
  std::optional<std::vector<Copy>> also_in = {};
};

/// Of a text that stands everywhere nobody reads every place.
inline constexpr std::size_t most_listed_copies = 1000;

struct Hits {
  std::vector<Hit> hits;
  std::size_t total = 0;  ///< passages that satisfy the query, copies counted once
  std::string generation;
  std::string query;              ///< as understood, in the query language; empty for every passage
  std::vector<std::string> like;  ///< the examples that they are to be like; empty unless asked for
  MissingIndexes missing = {};    ///< of the indexes that were asked
};

}  // namespace dateline
