#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/generation.h"
#include "common/generation_hold.h"
#include "searcher/index_reader.h"
#include "searcher/name_resolver.h"
#include "searcher/opened_names.h"
#include "searcher/query_compiler.h"
#include "searcher/query_languages.h"

namespace dateline {

/// An index that is opened for searching, or several that are searched as one. It keeps the generations that were
/// current when it was opened, whatever is built meanwhile. Passages are opened when they are first asked for.
class OpenedIndex {
 public:
  /// Throws Error where one of `folders` is no index, one of another schema version, or not whole. Requires one folder
  /// or more.
  explicit OpenedIndex(const std::vector<std::filesystem::path>& folders);

  /// Of each index, in the order in which they were named.
  [[nodiscard]] const std::vector<GenerationFacts>& generations() const { return generations_; }

  /// Names of the generations, joined by "+".
  [[nodiscard]] std::string generation() const;

  [[nodiscard]] const NameResolver& names() const { return names_; }
  [[nodiscard]] const OpenedNames& opened_names() const { return opened_names_; }
  [[nodiscard]] QueryLanguages& languages() { return languages_; }

  /// Lives as long as the index does. Throws Error where a shard is missing.
  [[nodiscard]] const IndexReader& reader(Scope scope);

  /// For queries of that scope: which words occur depends on it.
  [[nodiscard]] QueryCompiler compiler(Scope scope);

 private:
  std::vector<GenerationHold> holds_;  ///< outlives everything that is opened
  std::vector<GenerationFacts> generations_;
  OpenedNames opened_names_;
  NameResolver names_;
  QueryLanguages languages_;
  std::map<Scope, IndexReader> readers_;
};

}  // namespace dateline
