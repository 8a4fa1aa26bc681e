#pragma once

#include <string>
#include <vector>

#include "common/stored_passage.h"

namespace dateline {

/// What one part of the query gave to a hit's score (--explain).
struct ScorePart {
  std::string part;  ///< "place:Maskanah"
  double score = 0;
};

/// A passage that satisfies the query.
struct Hit {
  unsigned rank = 1;  ///< from 1, over all pages of results
  double score = 0;
  std::string id;          ///< passage_id()
  std::string generation;  ///< of the index that holds it
  StoredPassage stored;
  std::vector<Span> highlights;        ///< bytes of the passage's text that match the query; sorted, not overlapping
  unsigned copies = 0;                 ///< further passages with the same text
  std::vector<ScorePart> explanation;  ///< empty unless asked for
};

struct Hits {
  std::vector<Hit> hits;
  std::size_t total = 0;  ///< passages that satisfy the query, copies counted once
  std::string generation;
  std::string query;  ///< as understood
};

}  // namespace dateline
