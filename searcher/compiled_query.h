#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/highlighter.h"

namespace dateline {

/// One condition of a query, for --explain and for telling which one to drop.
struct QueryPart {
  std::string label;  ///< the part as a query: `place:Maskanah`
  Xapian::Query query;
  Xapian::Query without;  ///< the whole query without this part; empty if it was the only one
};

/// A query in Xapian's stock classes only, so that any remote backend understands it.
struct CompiledQuery {
  Xapian::Query query;
  HighlightTerms highlights;
};

}  // namespace dateline
