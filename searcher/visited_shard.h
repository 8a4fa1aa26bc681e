#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace dateline {

/// Knows in which of the shards that are searched as one Xapian is while it goes through all matches: a spy is told of
/// a document which number it has in its shard, and not which shard that is. So each match is asked for once more of a
/// source that all documents are in, which has an instance in each shard and is told its database. Only of shards on
/// this machine.
class VisitedShard {
 public:
  /// Must stay where it is, and outlive the search.
  explicit VisitedShard(const Xapian::Database& shards);
  VisitedShard(const VisitedShard&) = delete;
  VisitedShard& operator=(const VisitedShard&) = delete;

  /// Whether no two of them have the same unique identifier, as copies of a database have. Nothing else may be called
  /// where they are not told apart.
  [[nodiscard]] bool are_told_apart() const { return are_told_apart_; }

  /// The same query, with the same weights, that tells where it is.
  Xapian::Query telling(const Xapian::Query& query);

  /// Of all shards together, of the document that a spy is told.
  [[nodiscard]] Xapian::docid number_of(const Xapian::Document& match) const {
    return static_cast<Xapian::docid>((match.get_docid() - 1) * uuids_.size() + shard_ + 1);
  }

 private:
  class AllDocuments;

  std::vector<std::string> uuids_;  ///< of each shard
  bool are_told_apart_;
  std::size_t shard_ = 0;
};

}  // namespace dateline
