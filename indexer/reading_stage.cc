#include "indexer/reading_stage.h"

#include <atomic>

#include "indexer/archive_reader.h"
#include "indexer/article_parser.h"
#include "indexer/article_register.h"
#include "indexer/batch.h"
#include "indexer/stop_request.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace {

/// An article on its way, with the path that messages name it by.
struct PathedArticle {
  Article article;
  ArticleOutline outline;
  std::string path;
  std::string position;
};

using ParsedItem = std::variant<PathedArticle, Fault>;

/// Articles of one batch that were admitted, with the number of the first.
struct AdmittedBatch {
  std::uint32_t first = 0;
  std::vector<Article> articles;
};

ArticleOutline outline_of(const Article& article) {
  return {sketch_of(article.paragraphs), publisher_of(article.meta), article.meta.published};
}

class ReadingStage {
 public:
  ReadingStage(const Phrases& phrases, unsigned most_comments, unsigned jobs, RunLog& log, ReadArticles& read)
      : parser_(phrases, most_comments), log_(log), read_(read), jobs_(jobs), queue_(2 * std::size_t{jobs}) {}

  void run(const Sources& sources, const std::filesystem::path& index) {
    const auto give_up = [this] {
      queue_.cancel();
      turnstile_.cancel();
    };
    const auto read_and_close = [&] {
      read(sources, index);
      queue_.close();
    };
    run_on_threads(
        jobs_, [this] { work(); }, read_and_close, give_up);
    log_.end_progress();
    read_.batches.push_back(register_.admitted());
    read_.captured = register_.captured_pages();
  }

 private:
  void read(const Sources& sources, const std::filesystem::path& index) {
    BatchCutter cutter;
    const auto take = [&](std::variant<Record, Fault> item) {
      stop_if_asked();
      if (const auto* record = std::get_if<Record>(&item)) bytes_ += record->bytes.size();
      if (auto batch = cutter.add(std::move(item)); batch && !queue_.push(std::move(*batch))) throw Cancelled{};
      log_.show_progress({Phase::reading, articles_, 0, 0, bytes_});
    };
    ReadOptions options;
    options.limits = sources.limits;
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
    read_.counts = reader.counts();
  }

  void work() {
    while (auto batch = queue_.pop()) {
      stop_if_asked();
      std::vector<ParsedItem> parsed = parse(*batch);
      const std::uint64_t number = batch->number;
      batch.reset();
      if (!turnstile_.enter(number)) return;
      const AdmittedBatch admitted = admit(std::move(parsed));
      turnstile_.leave();
      set_aside(admitted);
    }
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
        const ArticleOutline outline = outline_of(*article);
        parsed.emplace_back(PathedArticle{std::move(*article), outline, record.path, position_of(record)});
      } else {
        parsed.emplace_back(article.failure());
      }
    }
    return parsed;
  }

  /// Requires the turnstile.
  AdmittedBatch admit(std::vector<ParsedItem> parsed) {
    AdmittedBatch admitted{register_.admitted(), {}};
    read_.batches.push_back(admitted.first);
    for (ParsedItem& item : parsed) {
      if (const auto* fault = std::get_if<Fault>(&item)) {
        log_.report(*fault);
        continue;
      }
      auto& [article, outline, path, position] = std::get<PathedArticle>(item);
      for (const Fault& fault : article.faults) log_.report(fault);
      const Admission admission = register_.admit(article, path, position);
      if (!admission.refusal.empty()) log_.report(Fault{path, position, admission.refusal});
      if (!admission.number) continue;
      ++articles_;
      admitted.articles.push_back(std::move(article));
      read_.outlines.push_back(outline);
    }
    return admitted;
  }

  void set_aside(const AdmittedBatch& batch) {
    read_.spool.put(batch.first, batch.articles);
    std::uint32_t number = batch.first;
    for (const Article& article : batch.articles) read_.paragraphs.add(number++, article);
  }

  struct Cancelled {};

  ArticleParser parser_;
  RunLog& log_;
  ReadArticles& read_;
  unsigned jobs_;
  BatchQueue queue_;
  Turnstile turnstile_;
  ArticleRegister register_;  ///< used within the turnstile only, like read_.batches and read_.outlines
  std::atomic<std::uint64_t> articles_{0};
  std::uint64_t bytes_ = 0;  ///< of records; used by the reading thread only
};

}  // namespace

void read_articles(const Sources& sources, const Phrases& phrases, const std::filesystem::path& index, unsigned jobs,
                   RunLog& log, ReadArticles& read) {
  ReadingStage(phrases, sources.limits.most_comments, jobs, log, read).run(sources, index);
}

}  // namespace dateline
