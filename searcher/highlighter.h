#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "common/stemmer.h"

namespace dateline {

/// What of a query can be shown in the text of a hit.
struct HighlightTerms {
  std::set<std::string, std::less<>> stems;
  std::vector<std::vector<std::string>> phrases;  ///< folded words in order
  std::vector<std::string> prefixes;              ///< folded
  std::set<std::string, std::less<>> places;      ///< ids; what is inside counts
  std::set<std::string, std::less<>> forces;      ///< ids; parts count
  std::vector<DayRange> told;
};

/// Finds the bytes of a passage that satisfy a query, from the stored mentions and the same words that
/// were indexed, so that what is marked is what matched in any spelling. Sorted, not overlapping.
std::vector<Span> find_highlights(const Passage& passage, const HighlightTerms& terms, Stemmer& stemmer);

}  // namespace dateline
