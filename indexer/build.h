#pragma once

#include <chrono>
#include <filesystem>
#include <ostream>

#include "indexer/article_share.h"
#include "indexer/generation.h"
#include "indexer/pipeline.h"

namespace dateline {

struct BuildRequest {
  std::filesystem::path index;
  Sources sources;
  KnowledgeSources knowledge;
  unsigned jobs = 0;  ///< 0: one for each core
  bool quiet = false;
  unsigned keep = generations_kept;        ///< generations besides the new one that stay
  std::chrono::seconds lock_timeout = {};  ///< how long to wait for another that writes
  bool update = false;                     ///< carry over what has not changed since the last generation
  std::chrono::nanoseconds clock_step = dateline::clock_step;  ///< of the file system of the archive
  WriterKind writer = best_writer();                           ///< of the shards
  ShareRequest share = {};
  std::string generation_name = {};             ///< empty: the time of the build
  std::uint64_t memory = default_build_memory;  ///< about what the run may take, in bytes
};

/// `dateline-index build`: a new generation from nothing, beside the old one, and the switch to it. `update`: the same
/// generation at the cost of what has changed since the last one; where there is none to work from, it says why and
/// builds from nothing. Only the numbers of documents may differ, and what tells the time of the build.
///
/// Whatever fails before the switch leaves the index as it was and throws. Prints a summary to `out` unless
/// quiet. When it returns, the lock of the index is no longer held.
RunOutcome build_index(const BuildRequest& request, RunLog& log, std::ostream& out);

}  // namespace dateline
