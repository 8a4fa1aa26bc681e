#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/highlighter.h"

namespace dateline {

/// The most conditions of a query of which one is dropped to see what the others find. To try each takes the square of
/// their number, and of many, such as a paragraph's words, more than one is at fault.
inline constexpr std::size_t most_conditions_to_drop = 16;

/// One condition of a query, for --explain and for telling which one to drop.
struct QueryPart {
  std::string label;  ///< the part as a query: `place:Maskanah`
  Xapian::Query query;
  Xapian::Query without;  ///< the whole query without this part; empty if it was the only one, or one of too many
};

/// A query in Xapian's stock classes only, so that any remote backend understands it.
struct CompiledQuery {
  Xapian::Query query;
  HighlightTerms highlights;
};

}  // namespace dateline
