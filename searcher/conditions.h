#pragma once

#include <string>

#include "common/calendar.h"
#include "searcher/options.h"
#include "searcher/query_ast.h"

namespace dateline {

/// What a passage must satisfy.
struct Conditions {
  query::NodePtr tree;  ///< query and options as one; nullptr means every passage
  std::string typed;    ///< the query, then its conditions as options; offsets of the tree are bytes of it
};

/// Joins the query that was typed, the options that are conditions, and the saved searches that are named. Throws
/// Error for what cannot be understood, a fault of the query as query::QueryFault.
Conditions read_conditions(const TypedOptions& options, Day today);

}  // namespace dateline
