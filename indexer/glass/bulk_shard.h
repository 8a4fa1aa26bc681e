#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "indexer/glass/batch_inverter.h"
#include "indexer/glass/run_memory.h"
#include "indexer/glass/run_reader.h"
#include "indexer/glass/table_writer.h"
#include "indexer/scratch_file.h"

namespace dateline::glass {

using DatabaseMetadata = std::map<std::string, std::string>;

/// A shard in the making, written once and in order: the tables of a glass database (docs/GLASS-FORMAT.md).
///
/// Batches are inverted by whoever has their documents, and given in any order. As soon as those before it are there, a
/// batch gets the numbers of its documents, their data and term lists go to their tables, and its sorted run waits in
/// memory. Whoever uses up the memory for runs merges those of the shard that has most into a file. At the end all runs
/// are merged straight into the other tables. So the shard is the same whatever the number of threads. For many threads
/// at once.
class BulkShard {
 public:
  /// Works in a folder `work_folder`, which is made.
  explicit BulkShard(const std::filesystem::path& work_folder,
                     std::shared_ptr<RunMemory> memory = std::make_shared<RunMemory>(),
                     TermLists term_lists = TermLists::kept);
  ~BulkShard();
  BulkShard(const BulkShard&) = delete;
  BulkShard& operator=(const BulkShard&) = delete;

  /// Waits until the batch (from 0) is not far ahead of those that are missing before it: what is ready waits in
  /// memory. Every batch is to be added.
  void wait_for_turn(std::uint64_t batch);

  /// The documents of the batch, inverted in one part or in several.
  void add(std::uint64_t batch, std::vector<InvertedBatch> parts);

  /// Nobody is to wait any longer, because a batch will not come.
  void give_up();

  /// Writes what is left and makes the database `shard` of it; all batches are there. With more than one job lists are
  /// merged on one thread and written on another.
  void finish(const std::filesystem::path& shard, unsigned jobs = 1, const DatabaseMetadata& metadata = {});

 private:
  using Files = std::vector<std::unique_ptr<ScratchFile>>;

  void take(InvertedBatch batch);
  void write_tags(const InvertedBatch& batch);
  void merge_waiting();
  [[nodiscard]] std::unique_ptr<ScratchFile> merge_to_file(std::vector<RunReader> runs) const;
  std::vector<RunReader> all_runs();
  void fewer();
  TableFacts write_lists(TableWriter& postlist, const DatabaseMetadata& metadata, unsigned jobs);

  std::filesystem::path work_folder_;
  std::filesystem::path tables_;  ///< folder
  std::shared_ptr<RunMemory> memory_;
  std::mutex mutex_;  ///< guards all of the following while batches come
  std::condition_variable moved_on_;
  bool given_up_ = false;
  std::uint64_t next_ = 0;                                       ///< batch whose turn it is
  std::map<std::uint64_t, std::vector<InvertedBatch>> waiting_;  ///< for those before them
  std::optional<TableWriter> termlist_;
  std::optional<TableWriter> docdata_;
  DocumentStatistics statistics_;
  FactsOfSlots values_;
  std::vector<RunReader> in_memory_;
  Files in_files_;
};

}  // namespace dateline::glass
