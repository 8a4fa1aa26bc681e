#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "indexer/glass/bulk_shard.h"
#include "indexer/shard_writer.h"

namespace dateline {

/// Writes the tables of a shard itself (glass/bulk_shard.h).
class BulkWriter : public ShardWriter {
 public:
  BulkWriter(const std::filesystem::path& work_folder, TermLists term_lists, std::shared_ptr<glass::RunMemory> memory)
      : term_lists_(term_lists), shard_(work_folder, std::move(memory), term_lists) {}

  std::unique_ptr<BatchWriter> begin_batch(std::uint64_t batch) override;
  void give_up() override { shard_.give_up(); }
  void finish(const std::filesystem::path& shard, unsigned jobs) override;

 private:
  class Batch;
  using Inverter = std::unique_ptr<glass::BatchInverter>;

  Inverter idle_inverter();
  void take_back(Inverter inverter);

  TermLists term_lists_;
  glass::BulkShard shard_;
  std::mutex mutex_;
  std::vector<Inverter> idle_;  ///< they know how much room a batch needs; guarded by mutex_
};

}  // namespace dateline
