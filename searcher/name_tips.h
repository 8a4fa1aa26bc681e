#pragma once

#include <string>
#include <vector>

#include "searcher/name_resolver.h"
#include "searcher/query_ast.h"

namespace dateline {

/// Words that were typed bare, one or several side by side, and name a place or force of this index: as words they find
/// one spelling only. One line for each name, in the order of the query:
/// "'tiger forces' names a force: force:"tiger forces" finds every spelling of it".
std::vector<std::string> name_tips(const query::Node& query, const NameResolver& names);

}  // namespace dateline
