#include "indexer/pipeline.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>
#include <mutex>

#include "common/generation.h"
#include "indexer/carried_shard.h"
#include "indexer/shared_texts_note.h"
#include "indexer/worker_threads.h"
#include "indexer/writing_stage.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

class Pipeline {
 public:
  Pipeline(const Knowledge& knowledge, const PipelineSetting& setting, FirstSeen& first_seen, RunLog& log)
      : knowledge_(knowledge),
        setting_(setting),
        first_seen_(first_seen),
        log_(log),
        last_(setting.last),
        ledger_(setting.generation / ledger_folder, last_ == nullptr ? fs::path{} : last_->ledger->folder(),
                last_ == nullptr ? std::vector<TextSegment>{} : last_->ledger->head().segments),
        read_(ledger_.texts(), setting.work_folder),
        run_memory_(run_memory_of(setting.memory, setting.jobs)),
        bodies_(setting.writer, setting.work_folder, bodies_prefix, setting.share.shards, run_memory_),
        comments_(setting.writer, setting.work_folder, comments_prefix, setting.share.shards, run_memory_),
        decisions_(setting.work_folder),
        plan_(setting.work_folder) {}

  PipelineResult run(const Sources& sources) {
    read_articles(sources,
                  {knowledge_.phrases, setting_.index, setting_.jobs, ledger_,
                   last_ == nullptr ? nullptr : last_->ledger.get(), setting_.clock_step},
                  log_, read_);
    log_.show_progress({Phase::comparing, read_.size(), read_.size()});
    decisions_ = decide(read_, setting_.jobs, [this](const Fault& fault) { log_.report(fault); });
    const WrittenDigests digests(read_, decisions_, first_seen_);
    plan_ = plan_writing(read_, decisions_, digests, may_carry() ? last_->ledger.get() : nullptr, setting_.share);
    carry_only_what_is_sound();
    written_ = write_articles(
        {read_, decisions_, first_seen_, plan_, knowledge_.lexicon, setting_.jobs, ledger_, setting_.share}, bodies_,
        comments_, log_);
    if (!plan_.anew) add_carried();
    finish_parts();
    ledger_.finish(fingerprint_of(knowledge_, sources.limits), written_.names);
    return result();
  }

 private:
  [[nodiscard]] bool may_carry() const {
    if (last_ == nullptr || !last_->same_lexicons || last_->written.share != setting_.share) return false;
    const std::vector<std::string> shards = shard_names();
    return std::none_of(shards.begin(), shards.end(),
                        [this](const std::string& shard) { return is_mostly_gaps(last_->folder / shard); });
  }

  [[nodiscard]] std::vector<std::string> shard_names() const {
    std::vector<std::string> names = bodies_.names();
    const std::vector<std::string> comments = comments_.names();
    names.insert(names.end(), comments.begin(), comments.end());
    return names;
  }

  /// Nobody would find damage later that was copied into a new file: its digest would be right.
  void carry_only_what_is_sound() {
    if (plan_.anew) return;
    if (plan_.articles.empty() && plan_.indexed.size() == last_->ledger->written()) return;
    for (const std::string& part : shard_names()) {
      if (const std::string damage = damage_of_part(*last_, part); !damage.empty()) throw LedgerDamage{damage};
    }
  }

  /// What is known of the articles that keep their passages; those that do not are taken off.
  void add_carried() {
    NameCounts names = last_->ledger->names();
    last_->ledger->each_written([&](const WrittenEntry& entry, bool is_carried) {
      if (is_carried) {
        WrittenEntry settled = entry;
        settled.names = read_.texts.settle(entry.names);
        ledger_.add(settled);
        written_.counts.add(entry.counts);
        return;
      }
      gone_.push_back(entry.id);
      const auto of_article = decode_names(read_.texts.get(entry.names));
      if (!of_article || !names.take_off(*of_article)) throw LedgerDamage{"its names do not add up"};
    });
    names.add(written_.names);
    written_.names = std::move(names);
  }

  /// Shards and names have nothing to do with one another. Names come first: only a shard is finished by two threads.
  void finish_parts() {
    const BuildCounts& counts = written_.counts;
    log_.show_progress(
        {Phase::merging, counts.articles, counts.articles, counts.body_passages + counts.comment_passages});
    std::vector<std::function<void()>> parts = {[this] { finish_names(); }};
    for (ShardSet* const set : {&bodies_, &comments_}) {
      for (std::size_t shard = 0; shard < set->size(); ++shard) {
        parts.emplace_back([=, this] { finish_shard(*set, shard); });
      }
    }
    std::atomic<std::size_t> next{0};
    const auto finish = [&] {
      for (std::size_t part = next++; part < parts.size(); part = next++) parts[part]();
    };
    run_on_threads(
        std::min<unsigned>(setting_.jobs, static_cast<unsigned>(parts.size())), finish, [] {}, [] {});
    for (const ShardSet* const set : {&bodies_, &comments_}) {
      if (set->size() > 1 && !are_names_unchanged()) {
        note_shared_texts(setting_.generation, set->names(), setting_.generation / names_folder);
      }
    }
    log_.end_progress();
  }

  [[nodiscard]] std::vector<std::uint64_t> gone_from(std::size_t shard) const {
    std::vector<std::uint64_t> articles;
    std::copy_if(gone_.begin(), gone_.end(), std::back_inserter(articles),
                 [&](std::uint64_t article) { return setting_.share.shard_of(article) == shard; });
    return articles;
  }

  void finish_shard(ShardSet& set, std::size_t number) {
    ShardWriter& writer = set.writer(number);
    const std::string name = set.name(number);
    const fs::path shard = setting_.generation / name;
    if (plan_.anew) {
      writer.finish(shard, setting_.jobs);
      return note_shared_texts_of(set);
    }
    const fs::path fresh = setting_.work_folder / (name + "-fresh");
    writer.finish(fresh, setting_.jobs);
    if (carry_shard({last_->folder / name, gone_from(number), fresh}, setting_.work_folder, shard))
      return note_unchanged(name);
    note_shared_texts_of(set);
  }

  /// Of several shards when all are there.
  void note_shared_texts_of(const ShardSet& set) const {
    if (set.size() == 1) note_shared_texts(setting_.generation, set.names(), {});
  }

  [[nodiscard]] bool are_names_unchanged() const { return !plan_.anew && plan_.articles.empty() && gone_.empty(); }

  void finish_names() {
    const fs::path names = setting_.generation / names_folder;
    if (!are_names_unchanged()) {
      // Nobody asks which terms a name has, but beside them stands which values it has: without it no server can send
      // it.
      const auto writer =
          make_shard_writer(setting_.writer, setting_.work_folder, "names-", run_memory_of(setting_.memory, 1));
      names_ = write_names(*writer, knowledge_.lexicon, written_.names);
      writer->finish(names, 1);  // one batch: there is nothing to merge
      return;
    }
    link_files(last_->folder / names_folder, names);
    names_ = last_->written.names;
    note_unchanged(names_folder);
  }

  void note_unchanged(const std::string& part) {
    const std::vector<FileDigest> files = digests_in(last_->written.files, part);
    const std::lock_guard lock(mutex_);
    unchanged_.insert(unchanged_.end(), files.begin(), files.end());
  }

  /// The texts that the last ledger had, too.
  void note_unchanged_texts() {
    for (const TextSegment& segment : last_->ledger->head().segments) {
      const std::string name = std::string(ledger_folder) + "/" + LedgerTexts::name_of(segment.number);
      for (const FileDigest& file : last_->written.files) {
        if (file.name == name) unchanged_.push_back(file);
      }
    }
  }

  void remember_articles() {
    ScratchReader<std::uint64_t> indexed(plan_.indexed);
    for (std::uint64_t i = 0; i < plan_.indexed.size(); ++i) first_seen_.add(indexed[i]);
    ScratchReader<std::uint64_t> elsewhere(plan_.elsewhere);
    for (std::uint64_t i = 0; i < plan_.elsewhere.size(); ++i) first_seen_.add_elsewhere(elsewhere[i]);
  }

  PipelineResult result() {
    if (last_ != nullptr) note_unchanged_texts();
    PipelineResult result;
    remember_articles();
    result.articles_elsewhere = plan_.elsewhere.size();
    result.counts = std::move(written_.counts);
    result.counts.captures = decisions_.further_captures;
    result.counts.copies = decisions_.copies;
    result.read = std::move(read_.counts);
    result.names = names_;
    if (last_ != nullptr) result.changes = read_.changes;
    result.unchanged = std::move(unchanged_);
    return result;
  }

  const Knowledge& knowledge_;
  const PipelineSetting& setting_;
  FirstSeen& first_seen_;
  RunLog& log_;
  LastGeneration* last_;
  LedgerWriter ledger_;
  ReadArticles read_;
  std::shared_ptr<glass::RunMemory> run_memory_;
  ShardSet bodies_;
  ShardSet comments_;
  ArchiveDecisions decisions_;
  WritePlan plan_;
  WrittenCounts written_;
  std::vector<std::uint64_t> gone_;
  std::uint64_t names_ = 0;
  std::mutex mutex_;
  std::vector<FileDigest> unchanged_;  ///< guarded by mutex_ while parts are finished
};

}  // namespace

PipelineResult run_pipeline(const Sources& sources, const Knowledge& knowledge, const PipelineSetting& setting,
                            FirstSeen& first_seen, RunLog& log) {
  return Pipeline(knowledge, setting, first_seen, log).run(sources);
}

}  // namespace dateline
