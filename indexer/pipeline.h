#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/build_counts.h"
#include "indexer/index_writer.h"
#include "indexer/knowledge.h"
#include "indexer/names_writer.h"
#include "indexer/read_counts.h"
#include "indexer/run_log.h"

namespace dateline {

/// What is to be read.
struct Sources {
  std::vector<std::string> sources;     ///< files, folders, "-"
  std::vector<std::string> files_from;  ///< lists of paths
};

/// What came of a run of the pipeline, besides the shards.
struct PipelineResult {
  BuildCounts counts;
  NameCounts names;
  ReadCounts read;
};

/// Joins the stages: archive -> records -> articles -> passages -> mentions -> documents -> shards.
///
/// One thread reads and cuts batches; `jobs` threads work on them, each from the bytes to a small database of its own
/// (see index_writer.h). Only the admission of articles and the reporting of faults go in order, so that the
/// result is the same for any number of jobs.
///
/// Faults of the data are reported to `log`. The first exception of any thread ends the run and is thrown on.
PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const std::filesystem::path& index,
                            unsigned jobs, ShardMerger& bodies, ShardMerger& comments, RunLog& log);

}  // namespace dateline
