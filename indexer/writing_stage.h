#pragma once

#include "indexer/archive_decisions.h"
#include "indexer/build_counts.h"
#include "indexer/first_seen.h"
#include "indexer/index_writer.h"
#include "indexer/knowledge.h"
#include "indexer/names_writer.h"
#include "indexer/reading_stage.h"
#include "indexer/run_log.h"

namespace dateline {

/// What was counted while writing.
struct WrittenCounts {
  BuildCounts counts;
  NameCounts names;
  std::vector<std::uint64_t> articles;  ///< the keys of all articles (FirstSeen), in no order
};

/// The second phase of a build: articles -> passages -> mentions -> documents -> shards.
///
/// `jobs` threads take the batches of the archive one after another, each from the articles to a small database of its
/// own (see index_writer.h); the result is the same for any number of jobs. The first exception of any thread ends the
/// run and is thrown on.
WrittenCounts write_articles(const ReadArticles& read, const ArchiveDecisions& decisions, const Lexicon& lexicon,
                             const FirstSeen& first_seen, unsigned jobs, ShardMerger& bodies, ShardMerger& comments,
                             RunLog& log);

}  // namespace dateline
