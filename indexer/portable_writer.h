#pragma once

#include "indexer/index_writer.h"
#include "indexer/shard_writer.h"

namespace dateline {

/// Writes a shard through Xapian's public interface: each batch into a small database, which are merged
/// (index_writer.h).
class PortableWriter : public ShardWriter {
 public:
  PortableWriter(std::filesystem::path work_folder, std::string prefix, TermLists term_lists)
      : term_lists_(term_lists), merger_(std::move(work_folder), std::move(prefix)) {}

  std::unique_ptr<BatchWriter> begin_batch(std::uint64_t batch) override;
  void finish(const std::filesystem::path& shard, unsigned /*jobs*/) override { merger_.finish(shard); }

 private:
  TermLists term_lists_;
  ShardMerger merger_;
};

}  // namespace dateline
