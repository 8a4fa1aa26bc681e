#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/name_resolver.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"

namespace dateline {

/// Words that were typed bare, one or several side by side, and name a place or force of this index: as words they find
/// one spelling only. One line for each name, in the order of the query:
/// "'tiger forces' names a force: force:"tiger forces" finds every spelling of it".
/// Of many names only the first, and that there are more.
std::vector<std::string> name_tips(const query::Node& query, const NameResolver& names);

/// For an unknown name that goes on behind a space, because its quotation marks are missing: how it is written, such as
/// `place:"Deir ez-Zor"` for `place:Deir ez-Zor`, and `--place "Deir ez-Zor"` where the shell cut it. nullopt where no
/// name of this index begins so.
std::optional<std::string> name_cut_at_space(const query::Node& query, const query::QueryError& fault,
                                             const NameResolver& names);

}  // namespace dateline
