#pragma once

#include <string>
#include <vector>

#include "searcher/compiled_query.h"
#include "searcher/passage_lookup.h"

namespace dateline {

/// What a passage is about, as a query that finds others like it.
struct Likeness {
  std::vector<PassageReference> examples;  ///< complete
  Xapian::Query query;                     ///< its words and names
  Xapian::Query examples_themselves;       ///< they and their copies: never an answer
  HighlightTerms highlights;
  std::string terms;  ///< for --explain: "dam, sluice, place Tabqa"
};

/// The words and the places and forces that set the examples apart from the rest of the index, as Xapian chooses them
/// (Enquire::get_eset). A name weighs as much as one that is asked for (ranking.h); all else a word of its rarity does.
/// Throws Error where an example is not in the index, or has no word that stands anywhere else.
Likeness likeness(const PassageLookup& lookup, const std::vector<PassageReference>& typed);

/// What satisfies `query` and is like the examples, those that have most in common with them first.
CompiledQuery restricted_to(CompiledQuery query, const Likeness& likeness);

}  // namespace dateline
