#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"

namespace dateline::query {

inline constexpr unsigned deepest_nesting = 100;  ///< of parentheses: bounds the recursion of everything behind

/// The tree of the saved search of that name (`query:maskanah`); nullptr if there is none.
using SavedSearches = std::function<NodePtr(std::string_view name)>;

/// Reads a query of design section 5. nullptr for an empty one (only white space).
///
///     maskanah AND (liberated OR "took control") place:"Deir ez-Zor",Raqqa NOT date:2017-06 query:mine
///
/// NOT (also a leading "-") binds tightest, then NEAR/n, which joins words and place: or force: fields, then AND, then
/// OR; words side by side are joined by AND. Operators are upper case. The tree is in normal form: what says the same
/// with other parentheses gives the same tree. A saved search stands for what it asks for. `today` resolves "yesterday"
/// and its like.
Result<NodePtr, QueryError> parse(std::string_view query, Day today, const SavedSearches& saved = {});

/// Reads one long option (`--place "A,B"`) into the tree that the same field in the query gives. Offsets
/// are those of `value`.
Result<NodePtr, QueryError> parse_option(Field field, std::string_view value, Day today);

/// AND of the parts; null ones are left out; nullptr if all are.
NodePtr all_of(std::vector<NodePtr> parts);

}  // namespace dateline::query
