#pragma once

#include "common/result.h"
#include "searcher/compiled_query.h"
#include "searcher/name_resolver.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"
#include "searcher/query_languages.h"

namespace dateline {

/// Turns the tree of a query into a Xapian query.
///
///     maskanah place:Raqqa date:2017-06
///  -> ((Zmaskanah AND_MAYBE 0.375 * ZSmaskanah)
///      AND (XPIsy-raqqa AND_MAYBE (2 * XPsy-raqqa OR 0.625 * XPTsy-raqqa))
///      AND ((XTM201706 OR XUM201706) AND_MAYBE ...))
///
/// Places, forces and days filter and rank: what satisfies is told by terms without weight, and terms with weight
/// put the very place, the title's place and the told day first (searcher/ranking.h). A word of the title counts like a
/// weaker word of every passage, but at least one condition must hold in the passage itself.
class QueryCompiler {
 public:
  /// `names` and `vocabulary` (all shards that will be searched) must outlive the compiler. `generations` are the names
  /// of those that are searched: what they saw first is what the newest build added.
  QueryCompiler(const NameResolver& names, const Xapian::Database& vocabulary, QueryLanguages& languages,
                std::vector<std::string> generations);

  /// nullptr means all passages. A query that reads well may still have a fault: a name that nothing in this index
  /// bears, a prefix of too many words.
  [[nodiscard]] Result<CompiledQuery, query::QueryError> compile(const query::Node* root);

  /// The conditions of a query one by one. Requires that `root` compiles.
  [[nodiscard]] std::vector<QueryPart> parts(const query::Node& root);

 private:
  const NameResolver& names_;
  const Xapian::Database& vocabulary_;
  QueryLanguages& languages_;
  std::vector<std::string> generations_;
};

}  // namespace dateline
