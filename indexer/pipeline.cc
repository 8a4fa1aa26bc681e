#include "indexer/pipeline.h"

#include <xapian.h>

#include <atomic>
#include <exception>
#include <optional>
#include <thread>

#include "common/mention_finder.h"
#include "indexer/archive_reader.h"
#include "indexer/article_parser.h"
#include "indexer/article_register.h"
#include "indexer/batch.h"
#include "indexer/document_builder.h"
#include "indexer/passage_splitter.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace {

/// An article on its way, with the path that messages name it by.
struct PathedArticle {
  Article article;
  std::string path;
  std::string position;
};

using ParsedItem = std::variant<PathedArticle, Fault>;

class Pipeline {
 public:
  Pipeline(const Knowledge& knowledge, unsigned jobs, ShardMerger& bodies, ShardMerger& comments, RunLog& log)
      : parser_(knowledge.phrases),
        finder_(knowledge.lexicon),
        bodies_(bodies),
        comments_(comments),
        log_(log),
        jobs_(jobs),
        queue_(2 * std::size_t{jobs}) {}

  PipelineResult run(const Sources& sources, const std::filesystem::path& index) {
    std::vector<std::thread> workers;
    try {
      for (unsigned i = 0; i < jobs_; ++i) workers.emplace_back([this] { guarded([this] { work(); }); });
    } catch (...) {
      fail(std::current_exception());
    }
    guarded([&] { read(sources, index); });
    queue_.close();
    for (std::thread& worker : workers) worker.join();
    log_.end_progress();
    if (failure_) std::rethrow_exception(failure_);
    return std::move(result_);
  }

 private:
  /// No exception leaves a thread: the first one stops all of them.
  template <class Action>
  void guarded(const Action& action) {
    try {
      action();
    } catch (...) {
      fail(std::current_exception());
    }
  }

  void fail(std::exception_ptr failure) {
    {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::move(failure);
    }
    queue_.cancel();
    turnstile_.cancel();
  }

  void read(const Sources& sources, const std::filesystem::path& index) {
    BatchCutter cutter;
    const auto take = [&](std::variant<Record, Fault> item) {
      stop_if_asked();
      if (auto batch = cutter.add(std::move(item)); batch && !queue_.push(std::move(*batch))) throw Cancelled{};
      log_.show_progress(std::to_string(articles_) + " articles");
    };
    ReadOptions options;
    options.leave_out = index;
    ArchiveReader reader([&](Record&& record) { take(std::move(record)); },
                         [&](Fault&& fault) { take(std::move(fault)); }, options);
    try {
      for (const std::string& source : sources.sources) reader.read(source);
      for (const std::string& list : sources.files_from) reader.read_listed(list);
      if (auto batch = cutter.finish(); batch && !queue_.push(std::move(*batch))) throw Cancelled{};
    } catch (const Cancelled&) {
      return;  // another thread has failed and says why
    }
    result_.read = reader.counts();
  }

  void work() {
    DocumentBuilder builder;
    BuildCounts counts;
    NameCounts names;
    while (auto batch = queue_.pop()) {
      stop_if_asked();
      std::vector<ParsedItem> parsed = parse(*batch);
      const std::uint64_t number = batch->number;
      batch.reset();
      if (!turnstile_.enter(number)) return;
      const std::vector<Article> articles = admit(std::move(parsed));
      turnstile_.leave();
      write(number, articles, builder, counts, names);
    }
    const std::lock_guard lock(mutex_);
    result_.counts.add(counts);
    result_.names.add(names);
  }

  [[nodiscard]] std::vector<ParsedItem> parse(const Batch& batch) const {
    std::vector<ParsedItem> parsed;
    for (const auto& item : batch.items) {
      if (const auto* fault = std::get_if<Fault>(&item)) {
        parsed.emplace_back(*fault);
        continue;
      }
      const Record& record = std::get<Record>(item);
      auto article = parser_.parse(record);
      if (article) {
        parsed.emplace_back(PathedArticle{std::move(*article), record.path, position_of(record)});
      } else {
        parsed.emplace_back(article.failure());
      }
    }
    return parsed;
  }

  /// Requires the turnstile.
  std::vector<Article> admit(std::vector<ParsedItem> parsed) {
    std::vector<Article> articles;
    for (ParsedItem& item : parsed) {
      if (const auto* fault = std::get_if<Fault>(&item)) {
        log_.report(*fault);
        continue;
      }
      auto& [article, path, position] = std::get<PathedArticle>(item);
      for (const Fault& fault : article.faults) log_.report(fault);
      if (const auto refusal = register_.admit(article, path, position)) {
        log_.report(Fault{path, position, *refusal});
      } else {
        ++articles_;
        articles.push_back(std::move(article));
      }
    }
    return articles;
  }

  void write(std::uint64_t number, const std::vector<Article>& articles, DocumentBuilder& builder, BuildCounts& counts,
             NameCounts& names) {
    ShardWriter bodies(bodies_.batch_folder(number));
    ShardWriter comments(comments_.batch_folder(number));
    for (const Article& article : articles) {
      counts.add_article(article);
      std::vector<Passage> passages = split_passages(article);
      finder_.find_mentions(article.meta, passages);
      const bool titled = !passages.empty() && passages.front().kind == PassageKind::title;
      builder.begin_article(article.meta, titled ? &passages.front() : nullptr);
      for (Passage& passage : passages) {
        if (passage.kind == PassageKind::title) continue;
        counts.add_passage(passage);
        names.add(passage.mentions);
        ShardWriter& shard = passage.kind == PassageKind::body ? bodies : comments;
        shard.add(builder.document(std::move(passage)));
      }
    }
    bodies.finish();
    comments.finish();
    bodies_.batch_done(number);
    comments_.batch_done(number);
  }

  struct Cancelled {};

  ArticleParser parser_;
  MentionFinder finder_;
  ShardMerger& bodies_;
  ShardMerger& comments_;
  RunLog& log_;
  unsigned jobs_;
  BatchQueue queue_;
  Turnstile turnstile_;
  ArticleRegister register_;  ///< used within the turnstile only
  std::atomic<std::uint64_t> articles_{0};
  std::mutex mutex_;
  std::exception_ptr failure_;  ///< guarded by mutex_
  PipelineResult result_;       ///< guarded by mutex_ while threads run
};

}  // namespace

PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const std::filesystem::path& index,
                            unsigned jobs, ShardMerger& bodies, ShardMerger& comments, RunLog& log) {
  return Pipeline(knowledge, jobs, bodies, comments, log).run(sources, index);
}

}  // namespace dateline
