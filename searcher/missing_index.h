#pragma once

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// One of several indexes that an answer lacks, and why.
struct MissingIndex {
  std::string index;
  std::string reason;
};

/// nullopt: an answer that lacks one was not asked for (--partial).
using MissingIndexes = std::optional<std::vector<MissingIndex>>;

}  // namespace dateline
