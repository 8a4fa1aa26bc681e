#include "indexer/writing_stage.h"

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
  WritingStage(const WritingSetting& setting, ShardSet& bodies, ShardSet& comments, RunLog& log)
      : setting_(setting),
        finder_(setting.lexicon),
        digests_(setting.read, setting.decisions, setting.first_seen),
        bodies_(bodies),
        comments_(comments),
        log_(log) {}

  WrittenCounts run() {
    run_on_threads(
        setting_.jobs, [this] { work(); }, [] {}, [this] { give_up(); });
    log_.end_progress();
    return std::move(written_);
  }

 private:
  void work() {
    DocumentBuilder builder;
    WrittenCounts own;
    const std::vector<std::size_t>& batches = setting_.plan.batches;
    for (std::uint64_t batch = next_++; batch + 1 < batches.size() && !failed_; batch = next_++) {
      stop_if_asked();
      const std::uint64_t before = passages_in(own.counts);
      write(batch, builder, own);
      articles_ += batches[batch + 1] - batches[batch];
      passages_ += passages_in(own.counts) - before;
      log_.show_progress({Phase::indexing, articles_, batches.back(), passages_});
    }
    const std::lock_guard lock(mutex_);
    written_.counts.add(own.counts);
    written_.names.add(own.names);
  }

  void give_up() {
    failed_ = true;
    bodies_.give_up();
    comments_.give_up();
  }

  static std::uint64_t passages_in(const BuildCounts& counts) { return counts.body_passages + counts.comment_passages; }

  void write(std::uint64_t batch, DocumentBuilder& builder, WrittenCounts& own) {
    const auto bodies = bodies_.begin_batch(batch);
    const auto comments = comments_.begin_batch(batch);
    const WritePlan& plan = setting_.plan;
    for (const std::uint32_t number : plan.articles.part(plan.batches[batch], plan.batches[batch + 1])) {
      const std::uint64_t id = digests_.id(number);
      const unsigned shard = setting_.share.shard_of(id);
      const WrittenCounts article = write_article(number, builder, *bodies[shard], *comments[shard]);
      const TextPlace names = setting_.read.texts.add(encode(article.names));
      setting_.ledger.add(WrittenEntry{id, digests_.of(number), article.counts, names});
      own.counts.add(article.counts);
      own.names.add(article.names);
    }
    for (const auto& one : bodies) one->finish();
    for (const auto& one : comments) one->finish();
  }

  WrittenCounts write_article(std::uint32_t number, DocumentBuilder& builder, BatchWriter& bodies,
                              BatchWriter& comments) const {
    const ArchiveDecisions& decisions = setting_.decisions;
    Article article = setting_.read.article(number);
    decisions.repeated.drop_from(article);
    decisions.identify(number, article.meta);
    const CopyKeys::OfArticle copy_keys = decisions.copy_keys.of(number);
    WrittenCounts own;
    own.counts.add_article(article);
    std::vector<Passage> passages = split_passages(article);
    std::vector<TokenizedText> words = finder_.find_mentions(article.meta, passages);
    const bool titled = !passages.empty() && passages.front().kind == PassageKind::title;
    const std::string& first_seen = setting_.first_seen.of(article.meta.id);
    builder.begin_article(article.meta, titled ? &passages.front() : nullptr, first_seen);
    for (std::size_t i = 0; i < passages.size(); ++i) {
      Passage& passage = passages[i];
      if (passage.kind == PassageKind::title) continue;
      own.counts.add_passage(passage);
      own.names.add(passage.mentions);
      const bool of_body = passage.kind == PassageKind::body;
      const auto copy_key = of_body ? copy_keys.of(passage.number) : std::nullopt;
      BatchWriter& batch = of_body ? bodies : comments;
      builder.write(std::move(passage), std::move(words[i]), copy_key, batch.begin_document());
      batch.end_document();
    }
    return own;
  }

  const WritingSetting& setting_;
  MentionFinder finder_;
  WrittenDigests digests_;
  ShardSet& bodies_;
  ShardSet& comments_;
  RunLog& log_;
  std::atomic<std::uint64_t> next_{0};      ///< batch that nobody has taken yet
  std::atomic<std::uint64_t> articles_{0};  ///< written
  std::atomic<std::uint64_t> passages_{0};  ///< written
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  WrittenCounts written_;  ///< guarded by mutex_ while threads run
};

}  // namespace

WrittenCounts write_articles(const WritingSetting& setting, ShardSet& bodies, ShardSet& comments, RunLog& log) {
  return WritingStage(setting, bodies, comments, log).run();
}

}  // namespace dateline
