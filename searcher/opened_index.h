#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/generation.h"
#include "searcher/index_reader.h"
#include "searcher/missing_index.h"
#include "searcher/name_resolver.h"
#include "searcher/opened_names.h"
#include "searcher/query_compiler.h"
#include "searcher/query_languages.h"
#include "searcher/searched_index.h"

namespace dateline {

/// How indexes are opened.
struct Opening {
  bool partial = false;                                           ///< go without those that do not answer
  std::chrono::milliseconds patience = std::chrono::seconds(5);   ///< for one answer of a server
  std::map<std::string, std::string, std::less<>> left_out = {};  ///< labels of those that failed, and why
};

/// An index that is opened for searching, or several that are searched as one. It keeps the generations that were
/// current when it was opened, whatever is built meanwhile. Passages are opened when they are first asked for.
class OpenedIndex {
 public:
  /// `typed` are folders and stub files. Throws Error where one of them is no index, one of another schema version, not
  /// whole, or does not answer, unless that may be missing. Requires one or more.
  explicit OpenedIndex(const std::vector<std::filesystem::path>& typed, const Opening& opening = {});

  /// Of each index, in the order in which they were named.
  [[nodiscard]] const std::vector<GenerationFacts>& generations() const { return generations_; }

  /// Names of the generations, joined by "+"; that of the shares of an archive once.
  [[nodiscard]] std::string generation() const;

  /// What is not searched, though it was asked for.
  [[nodiscard]] const MissingIndexes& missing() const { return missing_; }

  /// The index that an error came from, as messages call it; empty where the error does not tell.
  [[nodiscard]] std::string origin_of(const Xapian::Error& error) const;

  /// The index that a file on this machine belongs to, likewise.
  [[nodiscard]] std::string origin_of(const std::filesystem::path& file) const;

  [[nodiscard]] const std::vector<SearchedIndex>& indexes() const { return indexes_; }

  [[nodiscard]] const NameResolver& names() const { return names_; }
  [[nodiscard]] const OpenedNames& opened_names() const { return opened_names_; }
  [[nodiscard]] QueryLanguages& languages() { return languages_; }

  /// Lives as long as the index does. Throws Error where a shard is missing.
  [[nodiscard]] const IndexReader& reader(Scope scope);

  /// For queries of that scope: which words occur depends on it.
  [[nodiscard]] QueryCompiler compiler(Scope scope);

 private:
  MissingIndexes missing_;
  std::vector<SearchedIndex> indexes_;  ///< outlives everything that is opened
  std::vector<GenerationFacts> generations_;
  OpenedNames opened_names_;
  NameResolver names_;
  QueryLanguages languages_;
  std::map<Scope, IndexReader> readers_;
};

}  // namespace dateline
