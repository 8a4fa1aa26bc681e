#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/article_share.h"
#include "indexer/file_digests.h"

namespace dateline {

struct ShardFacts {
  std::string name;
  std::uint64_t documents = 0;
};

/// How many documents each shard was written with, and in which files.
struct WrittenShards {
  std::vector<ShardFacts> bodies;
  std::vector<ShardFacts> comments;
  std::uint64_t names = 0;
  std::vector<FileDigest> files;
  ArticleShare share = {};
};

/// Throws Error if the manifest cannot be read.
WrittenShards read_written_shards(const std::filesystem::path& generation);

}  // namespace dateline
