#pragma once

#include <filesystem>
#include <optional>

#include "indexer/article_share.h"
#include "indexer/build_counts.h"
#include "indexer/file_digests.h"
#include "indexer/first_seen.h"
#include "indexer/knowledge.h"
#include "indexer/last_generation.h"
#include "indexer/names_writer.h"
#include "indexer/read_counts.h"
#include "indexer/reading_stage.h"
#include "indexer/run_log.h"
#include "indexer/shard_writer.h"

namespace dateline {

/// What came of a run of the pipeline, besides the shards and the ledger.
struct PipelineResult {
  BuildCounts counts;
  ReadCounts read;
  std::uint64_t articles_elsewhere = 0;  ///< of other shares
  std::uint64_t names = 0;
  std::optional<FileChanges> changes;  ///< of an update
  std::vector<FileDigest> unchanged;   ///< files that are those of the last generation
};

/// Where a run of the pipeline works, and how.
struct PipelineSetting {
  std::filesystem::path index;        ///< left out of the walk
  std::filesystem::path generation;   ///< where shards, names and ledger are written
  std::filesystem::path work_folder;  ///< for what is needed while building only
  unsigned jobs = 1;
  std::chrono::nanoseconds clock_step = dateline::clock_step;
  WriterKind writer = best_writer();  ///< of the shards
  LastGeneration* last = nullptr;     ///< of an update: what has not changed is taken from there
  ArticleShare share = {};            ///< which articles are written, and to how many shards
  std::uint64_t memory = default_build_memory;
};

/// Joins the stages. A build has two phases, because some things are known only when the whole archive has been read:
/// which of several captures of a page is the newest, what is a copy of what, which paragraphs are furniture.
///
///   reading:  archive -> records -> articles, set aside in the ledger
///   deciding: what is left out, what is shown as one, and what is to be written
///   writing:  articles -> passages -> mentions -> documents -> shards
/// An update takes the same way: of files that are as they were, the facts that decisions need come from the ledger of
/// the last generation, and articles of which the same would be written keep the passages that they have there.
/// `first_seen` tells of earlier generations and learns the articles of this one.
///
/// Faults of the data are reported to `log`. The first exception of any thread ends the run and is thrown on; it is
/// LedgerDamage where the last generation is not what was written.
PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const PipelineSetting& setting,
                            FirstSeen& first_seen, RunLog& log);

}  // namespace dateline
