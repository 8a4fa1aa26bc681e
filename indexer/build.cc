#include "indexer/build.h"

#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>
#include <thread>

#include "common/error.h"
#include "common/generation.h"
#include "common/served_facts.h"
#include "common/terminal.h"
#include "indexer/build_summary.h"
#include "indexer/facts_writer.h"
#include "indexer/first_seen.h"
#include "indexer/generation.h"
#include "indexer/index_lock.h"
#include "indexer/index_writer.h"
#include "indexer/last_generation.h"
#include "indexer/manifest.h"
#include "indexer/shard_set.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Merging fifty databases holds some three hundred files open, once for each job.
void allow_many_open_files() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  // Where this is refused, the usual limit may still do; if not, Xapian says so.
  (void)::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Where relative sources are meant; it is written into the index, and must be known before anything is read.
fs::path current_folder() {
  std::error_code failed;
  fs::path folder = fs::current_path(failed);
  if (failed == std::errc::no_such_file_or_directory) {
    throw Error("the current folder is gone; the index is as it was", "go to one that is there: cd");
  }
  if (failed) throw Error("the current folder cannot be told: " + failed.message());
  return folder;
}

class Build {
 public:
  Build(const BuildRequest& request, RunLog& log) : request_(request), log_(log) {}

  RunOutcome run() {
    manifest_.started = std::chrono::system_clock::now();
    manifest_.folder = current_folder();
    const Knowledge knowledge = load_knowledge(request_.knowledge);
    const IndexLock lock(request_.index, request_.lock_timeout,
                         [this](const std::string& why) { note(why + "; waiting"); });
    manifest_.share = share();
    for (bool from_last = request_.update;; from_last = false) {
      try {
        return build(knowledge, from_last);
      } catch (const LedgerDamage& damage) {
        if (!has_last_) {
          throw Error("an article that was set aside while building cannot be read back: " + damage.reason,
                      "check the disk of the index");
        }
        log_.forget_faults();
        note("the last generation is damaged: " + damage.reason + ": everything is read");
      }
    }
  }

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }

 private:
  void note(const std::string& text) {
    if (!request_.quiet) log_.note(text);
  }

  /// What an update can work from.
  std::optional<LastGeneration> last_generation(const Knowledge& knowledge, const fs::path& work_folder) {
    auto last = open_last_generation(request_.index, fingerprint_of(knowledge, request_.sources.limits), work_folder);
    if (!last) {
      note(last.failure() + ": everything is read");
      return std::nullopt;
    }
    if (!last->same_lexicons) {
      note("the lexicon has changed: " + counted(last->ledger->written(), "article is", "articles are") +
           " recognised again");
    }
    return std::move(*last);
  }

  RunOutcome build(const Knowledge& knowledge, bool from_last) {
    NewGeneration generation(request_.index, manifest_.started, request_.generation_name);
    auto last = from_last ? last_generation(knowledge, generation.work_folder()) : std::nullopt;
    has_last_ = last.has_value();
    for (const Fault& fault : knowledge.faults) log_.report(fault);
    write_shards(knowledge, generation, last ? &*last : nullptr);
    std::vector<std::string> parts = shard_names();
    std::vector<fs::path> shards;
    shards.reserve(parts.size());
    for (const std::string& shard : parts) shards.push_back(generation.folder() / shard);
    manifest_.languages = languages_of(shards);
    parts.insert(parts.end(), {names_folder, facts_folder, ledger_folder, first_seen_file});
    manifest_.generation = generation.name();
    write_facts(manifest_, generation.folder());
    manifest_.files = record_files(generation.folder(), parts, manifest_.result.unchanged, jobs());
    manifest_.sources = request_.sources;
    manifest_.knowledge = knowledge.files;
    manifest_.faults = log_.faults();
    manifest_.kept_faults = log_.kept();
    const auto spent = std::chrono::round<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin_);
    manifest_.seconds = static_cast<double>(spent.count()) / 1000;
    write_manifest(manifest_, generation.folder());
    verify(generation.folder());
    stop_if_asked();
    RunOutcome outcome = outcome_of(current_name(request_.index));
    for (const Fault& fault : generation.switch_to(request_.keep)) log_.report(fault);
    return outcome;
  }

  [[nodiscard]] RunOutcome outcome_of(const std::string& previous) const {
    const BuildCounts& counts = manifest_.result.counts;
    const std::uint64_t before =
        previous.empty() ? 0 : articles_in(request_.index / generations_folder / previous).value_or(0);
    return {manifest_.generation,   previous,         counts.articles,
            manifest_.new_articles, before,           counts.body_passages + counts.comment_passages,
            manifest_.faults,       manifest_.seconds};
  }

  [[nodiscard]] unsigned jobs() const {
    return request_.jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : request_.jobs;
  }

  void write_shards(const Knowledge& knowledge, const NewGeneration& generation, LastGeneration* last) {
    FirstSeen first_seen = seen_before(generation);
    const PipelineSetting setting{request_.index, generation.folder(), generation.work_folder(),
                                  jobs(),         request_.clock_step, request_.writer,
                                  last,           manifest_.share,     request_.memory};
    manifest_.writer = request_.writer;
    manifest_.result = run_pipeline(request_.sources, knowledge, setting, first_seen, log_);
    if (manifest_.result.counts.articles + manifest_.result.articles_elsewhere == 0) {
      throw Error("no article was found in what was given; the index is as it was",
                  "dateline-index inspect FILE shows what is seen in a file");
    }
    manifest_.bodies = shards_written(generation.folder(), bodies_prefix);
    manifest_.comments = shards_written(generation.folder(), comments_prefix);
    manifest_.new_articles = first_seen.write(generation.folder());
    require_sum(manifest_.bodies, manifest_.result.counts.body_passages, last != nullptr);
    require_sum(manifest_.comments, manifest_.result.counts.comment_passages, last != nullptr);
  }

  [[nodiscard]] std::vector<ShardFacts> shards_written(const fs::path& folder, const char* prefix) const {
    std::vector<ShardFacts> shards;
    for (unsigned shard = 0; shard < manifest_.share.shards; ++shard) {
      const std::string name = shard_name(prefix, shard);
      shards.push_back({name, documents_in(folder / name)});
    }
    return shards;
  }

  /// Of what was carried over it was not counted again what it is.
  static void require_sum(const std::vector<ShardFacts>& shards, std::uint64_t expected, bool carried) {
    std::uint64_t found = 0;
    for (const ShardFacts& shard : shards) found += shard.documents;
    if (found == expected) return;
    if (carried) throw LedgerDamage{"its passages do not add up"};
    throw Error("written with " + std::to_string(found) + " passages instead of " + std::to_string(expected) +
                "; the index is as it was");
  }

  [[nodiscard]] std::vector<std::string> shard_names() const {
    std::vector<std::string> names;
    for (const auto* const shards : {&manifest_.bodies, &manifest_.comments}) {
      for (const ShardFacts& shard : *shards) names.push_back(shard.name);
    }
    return names;
  }

  /// As asked for; an update keeps what the last generation has.
  [[nodiscard]] ArticleShare share() const {
    ArticleShare last;
    if (const std::string current = current_name(request_.index); request_.update && !current.empty()) {
      try {
        last = read_written_shards(request_.index / generations_folder / current).share;
      } catch (const Error&) {
        // It is told when the last generation is opened.
      }
    }
    return request_.share.or_else(last);
  }

  [[nodiscard]] FirstSeen seen_before(const NewGeneration& generation) const {
    FirstSeen first_seen(generation.name(), generation.work_folder());
    const std::string current = current_name(request_.index);
    if (current.empty()) return first_seen;
    const fs::path last = request_.index / generations_folder / current;
    // A digit that changed makes another day, which nothing else would tell.
    if (const std::string damage = damage_of_file(last, first_seen_file); !damage.empty()) {
      log_.report(Fault{(last / first_seen_file).string(), "",
                        damage + "; since when articles have been held may be told wrongly from now on"});
    }
    const auto fault = first_seen.carry_over(last);
    if (fault) log_.report(*fault);
    return first_seen;
  }

  /// What is about to be searched opens and holds what was counted.
  void verify(const fs::path& folder) const {
    for (const auto* const shards : {&manifest_.bodies, &manifest_.comments}) {
      for (const ShardFacts& shard : *shards) require_documents(folder / shard.name, shard.documents);
    }
    require_documents(folder / names_folder, manifest_.result.names);
  }

  static void require_documents(const fs::path& shard, std::uint64_t expected) {
    const std::uint64_t found = documents_in(shard);
    if (found == expected) return;
    throw Error(shown(shard.string()) + ": written with " + std::to_string(found) + " documents instead of " +
                std::to_string(expected) + "; the index is as it was");
  }

  const BuildRequest& request_;
  RunLog& log_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  Manifest manifest_;
  bool has_last_ = false;  ///< it works from the last generation
};

}  // namespace

RunOutcome build_index(const BuildRequest& request, RunLog& log, std::ostream& out) {
  allow_many_open_files();
  Build build(request, log);
  try {
    RunOutcome outcome = build.run();
    if (!request.quiet) out << summary(build.manifest());
    log.finish(outcome);
    return outcome;
  } catch (const Xapian::Error& error) {
    throw Error("the new generation cannot be written: " + error.get_msg() +
                    (error.get_error_string() == nullptr ? "" : std::string(": ") + error.get_error_string()),
                "the index is as it was");
  } catch (const fs::filesystem_error& error) {
    throw Error(
        "the new generation cannot be written: " + shown(error.path1().string()) + ": " + error.code().message(),
        "the index is as it was");
  }
}

}  // namespace dateline
