#pragma once

#include "indexer/archive_decisions.h"
#include "indexer/build_counts.h"
#include "indexer/first_seen.h"
#include "indexer/knowledge.h"
#include "indexer/ledger/ledger_writer.h"
#include "indexer/names_writer.h"
#include "indexer/reading_stage.h"
#include "indexer/run_log.h"
#include "indexer/shard_set.h"
#include "indexer/write_plan.h"

namespace dateline {

/// What was counted while writing.
struct WrittenCounts {
  BuildCounts counts;
  NameCounts names;
};

/// What the second phase of a build works with. All must outlive it.
struct WritingSetting {
  const ReadArticles& read;
  const ArchiveDecisions& decisions;
  const FirstSeen& first_seen;
  const WritePlan& plan;
  const Lexicon& lexicon;
  unsigned jobs = 1;
  LedgerWriter& ledger;  ///< learns what was written of each article
  ArticleShare share = {};
};

/// The second phase of a build: articles -> passages -> mentions -> documents -> shards.
///
/// `jobs` threads take the batches of the plan one after another, each from the articles to documents for the writers
/// of the shards; the result is the same for any number of jobs. The first exception of any thread ends the run
/// and is thrown on.
WrittenCounts write_articles(const WritingSetting& setting, ShardSet& bodies, ShardSet& comments, RunLog& log);

}  // namespace dateline
