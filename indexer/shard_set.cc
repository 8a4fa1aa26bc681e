#include "indexer/shard_set.h"

namespace dateline {

std::string shard_name(const char* prefix, std::size_t number) {
  return prefix + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

ShardSet::ShardSet(WriterKind kind, const std::filesystem::path& work_folder, const char* prefix, unsigned shards,
                   const std::shared_ptr<glass::RunMemory>& memory)
    : prefix_(prefix) {
  for (unsigned shard = 0; shard < shards; ++shard) {
    writers_.push_back(make_shard_writer(kind, work_folder, name(shard) + "-", memory));
  }
}

std::vector<std::unique_ptr<BatchWriter>> ShardSet::begin_batch(std::uint64_t batch) {
  std::vector<std::unique_ptr<BatchWriter>> batches;
  batches.reserve(writers_.size());
  for (const auto& writer : writers_) batches.push_back(writer->begin_batch(batch));
  return batches;
}

std::vector<std::string> ShardSet::names() const {
  std::vector<std::string> names;
  for (std::size_t shard = 0; shard < size(); ++shard) names.push_back(name(shard));
  return names;
}

void ShardSet::give_up() {
  for (const auto& writer : writers_) writer->give_up();
}

}  // namespace dateline
