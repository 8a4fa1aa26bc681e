#pragma once

#include <filesystem>
#include <ostream>

#include "indexer/generation.h"
#include "indexer/pipeline.h"

namespace dateline {

struct BuildRequest {
  std::filesystem::path index;
  Sources sources;
  KnowledgeSources knowledge;
  unsigned jobs = 0;  ///< 0: one for each core
  bool strict = false;
  bool quiet = false;
  unsigned keep = generations_kept;  ///< generations besides the new one that stay
};

/// `dateline-index build`: a new generation from nothing, beside the old one, and the switch to it.
///
/// Whatever fails before the switch leaves the index as it was and throws. Prints a summary to `out` unless
/// quiet. Returns the exit status: exit_nothing_found if there were faults and the request is strict.
int build_index(const BuildRequest& request, RunLog& log, std::ostream& out);

}  // namespace dateline
