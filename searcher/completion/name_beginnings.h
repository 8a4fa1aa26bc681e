#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon.h"
#include "searcher/opened_names.h"

namespace dateline {

/// Names of places or forces that begin like `beginning`, by any of their spellings, from the `names/` of the
/// generations that are searched: those that most passages name first, at most `most`. Case, marks and apostrophes of
/// the beginning do not count. A name that no passage names is told only to two letters or more. Throws Error where a
/// database cannot be opened.
std::vector<std::string> names_beginning(const OpenedNames& names, NameType type, std::string_view beginning,
                                         std::size_t most);

/// Whether `field` is one that names_beginning() knows values of.
bool is_completed_from_names(std::string_view field);

}  // namespace dateline
