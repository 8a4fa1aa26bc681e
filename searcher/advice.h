#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/generation.h"
#include "searcher/index_reader.h"
#include "searcher/name_resolver.h"
#include "searcher/query_ast.h"
#include "searcher/query_compiler.h"

namespace dateline {

/// What is known when a search finds nothing.
struct FruitlessSearch {
  const query::Node& query;
  const std::vector<QueryPart>& parts;
  const IndexReader& reader;
  const NameResolver& names;
  const std::vector<GenerationFacts>& generations;
  QueryLanguages& languages;
  std::string_view elsewhere = {};     ///< "--in comments", where bodies were searched, and the other way round
  std::size_t passages_elsewhere = 0;  ///< how many satisfy the query there
};

/// Tells, line by line, why nothing was found and what to try: words that occur nowhere, with the nearest that
/// do; words that are names of places or forces with other spellings; which condition to drop and what that gives;
/// whether the archive holds anything of the time asked for; whether readers say it where articles do not. Suggests
/// only, changes nothing.
std::vector<std::string> advise(const FruitlessSearch& search);

}  // namespace dateline
