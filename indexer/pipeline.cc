#include "indexer/pipeline.h"

#include "indexer/writing_stage.h"

namespace dateline {

PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const PipelineSetting& setting,
                            FirstSeen& first_seen, ShardMerger& bodies, ShardMerger& comments, RunLog& log) {
  ReadArticles read(setting.work_folder);
  read_articles(sources, knowledge.phrases, setting.index, setting.jobs, log, read);
  log.show_progress({Phase::comparing, read.batches.back(), read.batches.back()});
  const ArchiveDecisions decisions = decide(read, setting.jobs);
  for (const Fault& fault : decisions.faults) log.report(fault);
  WrittenCounts written =
      write_articles(read, decisions, knowledge.lexicon, first_seen, setting.jobs, bodies, comments, log);
  const std::uint64_t added = first_seen.add(written.articles);
  written.counts.captures = decisions.further_captures;
  written.counts.copies = decisions.copies;
  return {std::move(written.counts), std::move(written.names), std::move(read.counts), added};
}

}  // namespace dateline
