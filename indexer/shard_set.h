#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/shard_writer.h"

namespace dateline {

/// "bodies-00", of a prefix and a number from 0 on.
std::string shard_name(const char* prefix, std::size_t number);

/// Writes the shards of one kind, bodies or comments, each with a writer of its own. A batch is a batch of all of
/// them: each shard gets what is for it.
class ShardSet {
 public:
  ShardSet(WriterKind kind, const std::filesystem::path& work_folder, const char* prefix, unsigned shards,
           const std::shared_ptr<glass::RunMemory>& memory);

  /// See ShardWriter::begin_batch(); of each shard one, in order.
  [[nodiscard]] std::vector<std::unique_ptr<BatchWriter>> begin_batch(std::uint64_t batch);

  void give_up();

  [[nodiscard]] std::size_t size() const { return writers_.size(); }
  [[nodiscard]] ShardWriter& writer(std::size_t shard) { return *writers_[shard]; }
  [[nodiscard]] std::string name(std::size_t shard) const { return shard_name(prefix_, shard); }
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  const char* prefix_;
  std::vector<std::unique_ptr<ShardWriter>> writers_;
};

}  // namespace dateline
