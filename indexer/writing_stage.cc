#include "indexer/writing_stage.h"

#include <xapian.h>

#include <atomic>
#include <mutex>

#include "common/mention_finder.h"
#include "indexer/document_builder.h"
#include "indexer/passage_splitter.h"
#include "indexer/stop_request.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace {

class WritingStage {
 public:
  WritingStage(const ReadArticles& read, const ArchiveDecisions& decisions, const Lexicon& lexicon,
               const FirstSeen& first_seen, unsigned jobs, ShardMerger& bodies, ShardMerger& comments, RunLog& log)
      : read_(read),
        decisions_(decisions),
        finder_(lexicon),
        first_seen_(first_seen),
        jobs_(jobs),
        bodies_(bodies),
        comments_(comments),
        log_(log) {}

  WrittenCounts run() {
    run_on_threads(
        jobs_, [this] { work(); }, [] {}, [this] { failed_ = true; });
    log_.end_progress();
    return std::move(written_);
  }

 private:
  void work() {
    DocumentBuilder builder;
    WrittenCounts own;
    const std::uint64_t batches = read_.batches.size() - 1;
    for (std::uint64_t batch = next_++; batch < batches && !failed_; batch = next_++) {
      stop_if_asked();
      const std::uint64_t before = passages_in(own.counts);
      write(batch, builder, own);
      articles_ += read_.batches[batch + 1] - read_.batches[batch];
      passages_ += passages_in(own.counts) - before;
      log_.show_progress({Phase::indexing, articles_, read_.batches.back(), passages_});
    }
    const std::lock_guard lock(mutex_);
    written_.counts.add(own.counts);
    written_.names.add(own.names);
    written_.articles.insert(written_.articles.end(), own.articles.begin(), own.articles.end());
  }

  static std::uint64_t passages_in(const BuildCounts& counts) { return counts.body_passages + counts.comment_passages; }

  void write(std::uint64_t batch, DocumentBuilder& builder, WrittenCounts& own) {
    ShardWriter bodies(bodies_.batch_folder(batch));
    ShardWriter comments(comments_.batch_folder(batch));
    for (std::uint32_t number = read_.batches[batch]; number < read_.batches[batch + 1]; ++number) {
      if (!decisions_.superseded[number]) write_article(number, builder, own, bodies, comments);
    }
    bodies.finish();
    comments.finish();
    bodies_.batch_done(batch);
    comments_.batch_done(batch);
  }

  void write_article(std::uint32_t number, DocumentBuilder& builder, WrittenCounts& own, ShardWriter& bodies,
                     ShardWriter& comments) const {
    Article article = read_.spool.get(number);
    decisions_.repeated.drop_from(article);
    decisions_.identify(number, article.meta);
    own.counts.add_article(article);
    if (const auto key = FirstSeen::key_of(article.meta.id)) own.articles.push_back(*key);
    std::vector<Passage> passages = split_passages(article);
    finder_.find_mentions(article.meta, passages);
    const bool titled = !passages.empty() && passages.front().kind == PassageKind::title;
    builder.begin_article(article.meta, titled ? &passages.front() : nullptr, first_seen_.of(article.meta.id));
    for (Passage& passage : passages) {
      if (passage.kind == PassageKind::title) continue;
      own.counts.add_passage(passage);
      own.names.add(passage.mentions);
      const bool of_body = passage.kind == PassageKind::body;
      const auto copy_key = of_body ? decisions_.copy_keys.of(number, passage.number) : std::nullopt;
      (of_body ? bodies : comments).add(builder.document(std::move(passage), copy_key));
    }
  }

  const ReadArticles& read_;
  const ArchiveDecisions& decisions_;
  MentionFinder finder_;
  const FirstSeen& first_seen_;
  unsigned jobs_;
  ShardMerger& bodies_;
  ShardMerger& comments_;
  RunLog& log_;
  std::atomic<std::uint64_t> next_{0};      ///< batch that nobody has taken yet
  std::atomic<std::uint64_t> articles_{0};  ///< written
  std::atomic<std::uint64_t> passages_{0};  ///< written
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  WrittenCounts written_;  ///< guarded by mutex_ while threads run
};

}  // namespace

WrittenCounts write_articles(const ReadArticles& read, const ArchiveDecisions& decisions, const Lexicon& lexicon,
                             const FirstSeen& first_seen, unsigned jobs, ShardMerger& bodies, ShardMerger& comments,
                             RunLog& log) {
  return WritingStage(read, decisions, lexicon, first_seen, jobs, bodies, comments, log).run();
}

}  // namespace dateline
