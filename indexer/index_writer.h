#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/document_builder.h"
#include "indexer/shard_writer.h"

/// Writing a shard through Xapian's public interface (measured).
///
/// Each batch of records becomes a small Xapian database of its own, about 300 documents, because Xapian's in-memory
/// inverter slows down as it grows. As soon as `shards_per_merge` neighbours are written, whoever finishes
/// the last of them merges them by compaction, and at the end the merged ones once more, level by level, into one
/// shard. Documents keep the order of the batches, so that their numbers do not depend on how many threads there were.
/// Nothing is synced on the way: the generation is synced once, before it is switched to.
namespace dateline {

/// The database of one batch. It is made with the first document: a batch without any leaves no trace.
class BatchDatabase {
 public:
  explicit BatchDatabase(std::filesystem::path folder, TermLists term_lists = TermLists::kept);
  ~BatchDatabase();
  BatchDatabase(const BatchDatabase&) = delete;
  BatchDatabase& operator=(const BatchDatabase&) = delete;

  void add(const Xapian::Document& document);

  /// Writes all of it out; returns the number of documents.
  std::uint64_t finish();

 private:
  struct State;
  std::filesystem::path folder_;
  int flags_;
  std::unique_ptr<State> state_;
};

/// Merges the databases of the batches into one shard. For many threads at once.
class ShardMerger {
 public:
  static constexpr std::size_t shards_per_merge = 50;

  /// Works in `work_folder`, which must be there, with names that begin with `prefix`.
  ShardMerger(std::filesystem::path work_folder, std::string prefix);

  /// Where the database of a batch (from 0) is to be written.
  [[nodiscard]] std::filesystem::path batch_folder(std::uint64_t batch) const;

  /// Tells that a batch is written (or has left no database). Merges its group if it was the last of it.
  void batch_done(std::uint64_t batch);

  /// Merges what is left into `shard`; an empty one if there were no documents. All batches are done.
  void finish(const std::filesystem::path& shard);

 private:
  [[nodiscard]] std::filesystem::path merged_folder(unsigned level, std::uint64_t group) const;

  std::filesystem::path work_folder_;
  std::string prefix_;
  std::mutex mutex_;
  std::vector<std::uint8_t> done_in_group_;  ///< batches of each group; guarded by mutex_
};

/// Number of documents of a shard; throws Error if it cannot be opened.
std::uint64_t documents_in(const std::filesystem::path& shard);

/// Verifies a shard's every block; the reason why it is damaged, or an empty text.
std::string damage_of(const std::filesystem::path& shard);

}  // namespace dateline
