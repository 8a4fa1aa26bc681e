#pragma once

#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"

namespace dateline::query {

/// Reads a query of design section 5. nullptr for an empty one (only white space).
///
///     maskanah AND (liberated OR "took control") place:"Deir ez-Zor",Raqqa NOT date:2017-06
///
/// Words side by side are joined by AND; AND binds tighter than OR; NOT (also a leading "-") binds tightest; NEAR/n
/// joins words and place: or force: fields. Operators are upper case. `today` resolves "yesterday" and its like.
Result<NodePtr, QueryError> parse(std::string_view query, Day today);

/// Reads one long option (`--place "A,B"`) into the tree that the same field in the query gives. Offsets
/// are those of `value`.
Result<NodePtr, QueryError> parse_option(Field field, std::string_view value, Day today);

/// AND of the parts; null ones are left out; nullptr if all are.
NodePtr all_of(std::vector<NodePtr> parts);

}  // namespace dateline::query
