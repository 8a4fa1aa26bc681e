#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/article_context.h"

namespace dateline {

/// A long name in capitals before its acronym in brackets: "Blue River Brigade (BRB)".
struct IntroducedAcronym {
  std::uint32_t first = 0;  ///< tokens of the long name, which may lack a last word that the acronym has
  std::uint32_t last = 0;
  std::uint32_t acronym = 0;  ///< token
};

/// The acronyms that a passage introduces. The letters are those that the words begin with, in order; words that are
/// not capitalised may be passed over.
std::vector<IntroducedAcronym> introduced_acronyms(const KnownWords& words);

}  // namespace dateline
