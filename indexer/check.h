#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

struct CheckResult {
  std::vector<Fault> faults;  ///< one for each file or shard that is not as it was written
  std::string summary;        ///< "generation 20261122T030102Z: 3 shards, 123 documents, no damage"
};

/// Compares every file of the current generation with the digests of its manifest; where all are as written, also lets
/// Xapian verify every block of every shard, and that each holds as many documents as the manifest says. Throws Error
/// where there is no index or its manifest cannot be read.
CheckResult check_index(const std::filesystem::path& index);

}  // namespace dateline
