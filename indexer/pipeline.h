#pragma once

#include <filesystem>

#include "indexer/build_counts.h"
#include "indexer/first_seen.h"
#include "indexer/index_writer.h"
#include "indexer/knowledge.h"
#include "indexer/names_writer.h"
#include "indexer/read_counts.h"
#include "indexer/reading_stage.h"
#include "indexer/run_log.h"

namespace dateline {

/// What came of a run of the pipeline, besides the shards.
struct PipelineResult {
  BuildCounts counts;
  NameCounts names;
  ReadCounts read;
  std::uint64_t new_articles = 0;  ///< that no earlier generation held
};

/// Where a run of the pipeline works, and how.
struct PipelineSetting {
  std::filesystem::path index;        ///< left out of the walk
  std::filesystem::path work_folder;  ///< for what is needed while building only
  unsigned jobs = 1;
};

/// Joins the stages. A build has two phases, because some things are known only when the whole archive has been read:
/// which of several captures of a page is the newest, what is a copy of what, which paragraphs are furniture.
///
///   reading:  archive -> records -> articles, set aside on disk
///   deciding: what is left out, and what is shown as one
///   writing:  articles -> passages -> mentions -> documents -> shards
/// `first_seen` tells of earlier generations and learns the articles of this one.
///
/// Faults of the data are reported to `log`. The first exception of any thread ends the run and is thrown on.
PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const PipelineSetting& setting,
                            FirstSeen& first_seen, ShardMerger& bodies, ShardMerger& comments, RunLog& log);

}  // namespace dateline
