#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "searcher/count_format.h"
#include "searcher/facets.h"
#include "searcher/matrix.h"
#include "searcher/missing_index.h"
#include "searcher/timeline.h"

/// How counts are printed: one file for each kind of them in formatters/.
namespace dateline {

struct CountStyle {
  CountFormat format = CountFormat::text;
  bool colour = false;
  unsigned width = 80;  ///< columns of the terminal, text only
};

/// What JSON says around the counts, as around hits.
struct CountedSearch {
  std::string generation;
  std::string query;  ///< as understood
  std::size_t total = 0;
  std::vector<std::string> like = {};  ///< the examples that they are to be like; empty unless asked for
  MissingIndexes missing = {};         ///< of the indexes that were asked
};

void write_facets(const CountedSearch& search, const std::vector<FacetCounts>& facets, const CountStyle& style,
                  std::ostream& out);

void write_timeline(const CountedSearch& search, const Timeline& timeline, const CountStyle& style, std::ostream& out);

/// There is no text: a table is for other programs, and text is CSV.
void write_matrix(const std::string& generation, const MissingIndexes& missing, const std::vector<MatrixCell>& cells,
                  CountFormat format, std::ostream& out);

}  // namespace dateline
