#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/phrases.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// A name that stands alone where a byline may stand.
struct BareByline {
  std::string author;
  std::string rest;  ///< what follows the name: "in Beirut", "transport correspondent"
};

/// Whether the text is written as a person's name: two to four words with capitals ("de", "van", "al" may stand
/// between), without figures, and none that names of publishers are made of (phrases of kind "publisher"). "Jane Doe"
/// is one, "Levant Wire" is none; what no phrase knows is taken for a person.
bool is_persons_name(std::string_view text, const Phrases& phrases);

/// Reads "Jane Doe", "JANE DOE and JOHN ROE", "Jane Doe in Beirut" or "Jane Doe, transport correspondent" as the
/// whole of a line. nullopt for any other line. Whether it is a byline, only its place tells.
std::optional<BareByline> read_bare_name(const PageLine& line);

}  // namespace dateline
