#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "common/article.h"
#include "common/lexicon.h"
#include "indexer/shard_writer.h"

namespace dateline {

/// In how many passages each name occurs and how it is spelled there. Sums that do not depend on order, so that batches
/// may be counted apart and added up.
class NameCounts {
 public:
  struct Count {
    std::uint64_t passages = 0;
    std::map<std::string, std::uint64_t> spellings;  ///< of unlisted names only
    friend bool operator==(const Count&, const Count&) = default;
  };
  using Counts = std::map<std::string, Count>;  ///< by identifier

  NameCounts() = default;
  NameCounts(Counts places, Counts forces) : places_(std::move(places)), forces_(std::move(forces)) {}

  void add(const Mentions& mentions);
  void add(const NameCounts& other);

  /// Takes off what was added before. False where that is less: it was not.
  [[nodiscard]] bool take_off(const NameCounts& other);

  [[nodiscard]] const Counts& of(NameType type) const { return type == NameType::place ? places_ : forces_; }

 private:
  Counts places_;
  Counts forces_;
};

/// Gives `writer` all documents of `names/`, as its one batch: every entry of the lexicon, whether it occurs or not,
/// and every unlisted name that occurs, so that a searcher resolves, suggests and completes names without a lexicon
/// file. Returns the number of documents.
std::uint64_t write_names(ShardWriter& writer, const Lexicon& lexicon, const NameCounts& counts);

}  // namespace dateline
