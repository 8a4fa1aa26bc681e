#include "indexer/reading_stage.h"

#include <atomic>

#include "common/terms.h"
#include "indexer/archive_reader.h"
#include "indexer/article_encoding.h"
#include "indexer/article_parser.h"
#include "indexer/batch.h"
#include "indexer/stop_request.h"
#include "indexer/worker_threads.h"

namespace dateline {

namespace {

/// What has become of an item when its batch's turn comes.
using ParsedItem = std::variant<ArticleFacts, Fault, FileBegun, FileEntry>;

class ReadingStage {
 public:
  ReadingStage(const ReadingSetting& setting, unsigned most_comments, RunLog& log, ReadArticles& read)
      : setting_(setting),
        parser_(setting.phrases, most_comments),
        log_(log),
        read_(read),
        queue_(2 * std::size_t{setting.jobs}) {}

  void run(const Sources& sources) {
    const auto give_up = [this] {
      queue_.cancel();
      turnstile_.cancel();
    };
    const auto read_and_close = [&] {
      read(sources);
      queue_.close();
    };
    run_on_threads(
        setting_.jobs, [this] { work(); }, read_and_close, give_up);
    log_.end_progress();
  }

 private:
  void read(const Sources& sources) {
    BatchCutter cutter;
    const auto take = [&](BatchItem&& item) {
      stop_if_asked();
      if (const auto* record = std::get_if<Record>(&item)) bytes_ += record->bytes.size();
      if (auto batch = cutter.add(std::move(item)); batch && !queue_.push(std::move(*batch))) throw Cancelled{};
      log_.show_progress({Phase::reading, articles_, 0, 0, bytes_});
    };
    Carrier carrier(setting_.last, take, setting_.clock_step, read_.work_folder);
    ReadOptions options;
    options.limits = sources.limits;
    options.leave_out = setting_.index;
    options.watch = &carrier;
    options.clock_step = setting_.clock_step;
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
    read_.changes = carrier.changes();
  }

  void work() {
    while (auto batch = queue_.pop()) {
      stop_if_asked();
      std::vector<ParsedItem> parsed;
      for (BatchItem& item : batch->items) {
        parsed.push_back(
            std::visit([this](auto&& one) { return this->parse(std::forward<decltype(one)>(one)); }, std::move(item)));
      }
      const std::uint64_t number = batch->number;
      batch.reset();
      if (!turnstile_.enter(number)) return;
      const std::vector<Noted> noted = admit(parsed);
      turnstile_.leave();
      for (const auto& [article, paragraphs] : noted) read_.paragraphs.add(article, paragraphs);
    }
  }

  [[nodiscard]] ParsedItem parse(const Record& record) {
    auto article = parser_.parse(record);
    if (!article) return article.failure();
    return facts_of(std::move(*article), record.path, position_of(record), read_.texts);
  }

  [[nodiscard]] ParsedItem parse(ArticleFacts&& carried) {
    carried.text = read_.texts.settle(carried.text);
    return std::move(carried);
  }

  static ParsedItem parse(Fault&& fault) { return std::move(fault); }
  static ParsedItem parse(FileBegun&& file) { return std::move(file); }
  static ParsedItem parse(FileEntry&& file) { return std::move(file); }

  /// The paragraphs of an article that was admitted.
  struct Noted {
    std::uint32_t article;
    ParagraphKeys paragraphs;
  };

  /// Requires the turnstile.
  std::vector<Noted> admit(std::vector<ParsedItem>& parsed) {
    std::vector<Noted> noted;
    for (ParsedItem& item : parsed) std::visit([&](auto& one) { admit(one, noted); }, item);
    return noted;
  }

  void admit(const FileBegun& file, std::vector<Noted>& /*noted*/) { setting_.ledger.begin_file(file.path); }
  void admit(FileEntry& file, std::vector<Noted>& /*noted*/) { setting_.ledger.end_file(std::move(file)); }

  void admit(const Fault& fault, std::vector<Noted>& /*noted*/) {
    log_.report(fault);
    setting_.ledger.add(fault);
  }

  void admit(ArticleFacts& facts, std::vector<Noted>& noted) {
    for (const Fault& fault : facts.faults) log_.report(fault);
    const Admission admission = read_.known.admit(facts.identity, facts.path, facts.position);
    if (!admission.refusal.empty()) log_.report(Fault{facts.path, facts.position, admission.refusal});
    if (admission.number) {
      ++articles_;
      read_.add(facts, admission.told_apart);
      noted.push_back({*admission.number, facts.paragraphs});
    }
    setting_.ledger.add(std::move(facts));
  }

  struct Cancelled {};

  const ReadingSetting& setting_;
  ArticleParser parser_;
  RunLog& log_;
  ReadArticles& read_;
  BatchQueue queue_;
  Turnstile turnstile_;  ///< the ledger and what is admitted are used within it only
  std::atomic<std::uint64_t> articles_{0};
  std::uint64_t bytes_ = 0;  ///< of records; used by the reading thread only
};

}  // namespace

void ReadArticles::add(const ArticleFacts& facts, bool told_apart) {
  const ArticleIdentity& identity = facts.identity;
  articles.push_back({told_apart ? identity.told_apart : identity.id, facts.outline.publisher,
                      facts.outline.published.value_or(Day::max()), facts.digest, facts.text.offset, facts.text.segment,
                      facts.text.packed, facts.text.length, told_apart, facts.paragraphs.all});
  sketches.push_back(facts.outline.sketch);
}

Article ReadArticles::article(std::uint32_t number) const {
  const AdmittedArticle admitted = articles[number];
  Article article = decode_article(texts.get(admitted.text()));
  if (admitted.told_apart) article.meta.id = hex_digits_of(admitted.id);
  return article;
}

void read_articles(const Sources& sources, const ReadingSetting& setting, RunLog& log, ReadArticles& read) {
  ReadingStage(setting, sources.limits.most_comments, log, read).run(sources);
}

}  // namespace dateline
