#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

struct CheckResult {
  std::vector<Fault> faults;  ///< one for each shard that is damaged, missing or holds something else than was written
  std::string summary;        ///< "generation 20261122T030102Z: 3 shards, 123 documents, no damage"
};

/// Verifies every block of every shard of the current generation, and that each holds as many documents as its manifest
/// says. Throws Error where there is no index or its manifest cannot be read.
CheckResult check_index(const std::filesystem::path& index);

}  // namespace dateline
