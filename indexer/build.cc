#include "indexer/build.h"

#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <thread>

#include "common/error.h"
#include "common/generation.h"
#include "common/terminal.h"
#include "indexer/first_seen.h"
#include "indexer/generation.h"
#include "indexer/index_lock.h"
#include "indexer/manifest.h"
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

std::string number_of(std::uint64_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// "skipped 12 captures: image/png 10, status 404 2".
std::string skipped(const std::map<std::string, std::uint64_t>& counts, const std::string& one,
                    const std::string& many) {
  std::uint64_t all = 0;
  std::string types;
  for (const auto& [type, count] : counts) {
    all += count;
    types += (types.empty() ? ": " : ", ") + shown(type) + " " + std::to_string(count);
  }
  return "skipped " + number_of(all, one, many) + types;
}

/// What was passed over on purpose, where there was any.
std::string skipped(const ReadCounts& read) {
  std::string text;
  if (!read.skipped_captures.empty() || read.revisits > 0) {
    text += skipped(read.skipped_captures, "capture", "captures") + "; " +
            number_of(read.revisits, "revisit", "revisits") + "\n";
  }
  if (!read.skipped_items.empty()) text += skipped(read.skipped_items, "item", "items") + "\n";
  return text;
}

/// Nothing where there are none.
std::string copies_summary(const BuildCounts& counts) {
  std::string text;
  if (counts.copies > 0)
    text += number_of(counts.copies, "article repeats an", "articles repeat an") + " earlier one; ";
  if (counts.captures > 0) text += number_of(counts.captures, "further capture", "further captures") + " left out; ";
  return text;
}

/// In one line what was done; in further ones what was passed over.
std::string summary(const Manifest& manifest) {
  const BuildCounts& counts = manifest.result.counts;
  std::ostringstream text;
  text << "indexed " << number_of(counts.articles, "article", "articles") << " (" << manifest.result.new_articles
       << " new): " << number_of(counts.body_passages, "passage", "passages") << ", "
       << number_of(counts.comments, "comment", "comments")
       << "; mentions: " << number_of(counts.places, "place", "places") << ", "
       << number_of(counts.forces, "force", "forces") << ", " << number_of(counts.dates, "date", "dates") << "; "
       << copies_summary(counts) << number_of(manifest.faults, "fault", "faults") << "; " << std::fixed
       << std::setprecision(1) << manifest.seconds << " s; generation " << manifest.generation << '\n'
       << skipped(manifest.result.read);
  return text.str();
}

class Build {
 public:
  Build(const BuildRequest& request, RunLog& log) : request_(request), log_(log) {}

  RunOutcome run() {
    const auto begin = std::chrono::steady_clock::now();
    manifest_.started = std::chrono::system_clock::now();
    const Knowledge knowledge = load_knowledge(request_.knowledge);
    const IndexLock lock(request_.index, request_.lock_timeout, [this](const std::string& why) {
      if (!request_.quiet) log_.note(why + "; waiting");
    });
    NewGeneration generation(request_.index, manifest_.started);
    for (const Fault& fault : knowledge.faults) log_.report(fault);
    write_shards(knowledge, generation);
    manifest_.names = write_names(generation.folder() / names_folder, knowledge.lexicon, manifest_.result.names);
    manifest_.languages = languages_of(std::vector<fs::path>{generation.folder() / manifest_.bodies.at(0).name,
                                                             generation.folder() / manifest_.comments.at(0).name});
    manifest_.files = digests_of(generation.folder(), {manifest_.bodies.at(0).name, manifest_.comments.at(0).name,
                                                       names_folder, first_seen_file});
    manifest_.generation = generation.name();
    manifest_.sources = request_.sources;
    manifest_.knowledge = knowledge.files;
    manifest_.faults = log_.faults();
    manifest_.kept_faults = log_.kept();
    const auto spent = std::chrono::round<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    manifest_.seconds = static_cast<double>(spent.count()) / 1000;
    write_manifest(manifest_, generation.folder());
    verify(generation.folder());
    stop_if_asked();
    RunOutcome outcome = outcome_of(current_name(request_.index));
    generation.switch_to(request_.keep);
    return outcome;
  }

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }

 private:
  [[nodiscard]] RunOutcome outcome_of(const std::string& previous) const {
    const BuildCounts& counts = manifest_.result.counts;
    const std::uint64_t before =
        previous.empty() ? 0 : articles_in(request_.index / generations_folder / previous).value_or(0);
    return {manifest_.generation,
            previous,
            counts.articles,
            manifest_.result.new_articles,
            before,
            counts.body_passages + counts.comment_passages,
            manifest_.faults,
            manifest_.seconds};
  }

  void write_shards(const Knowledge& knowledge, const NewGeneration& generation) {
    ShardMerger bodies(generation.work_folder(), bodies_prefix);
    ShardMerger comments(generation.work_folder(), comments_prefix);
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    FirstSeen first_seen = seen_before(generation.name());
    const PipelineSetting setting{request_.index, generation.work_folder(), request_.jobs == 0 ? cores : request_.jobs};
    manifest_.result = run_pipeline(request_.sources, knowledge, setting, first_seen, bodies, comments, log_);
    if (manifest_.result.counts.articles == 0) {
      throw Error("no article was found in what was given; the index is as it was",
                  "dateline-index inspect FILE shows what is seen in a file");
    }
    const BuildCounts& counts = manifest_.result.counts;
    log_.show_progress(
        {Phase::merging, counts.articles, counts.articles, counts.body_passages + counts.comment_passages});
    const std::string body_shard = std::string(bodies_prefix) + "00";
    const std::string comment_shard = std::string(comments_prefix) + "00";
    bodies.finish(generation.folder() / body_shard);
    comments.finish(generation.folder() / comment_shard);
    log_.end_progress();
    manifest_.bodies = {{body_shard, manifest_.result.counts.body_passages}};
    manifest_.comments = {{comment_shard, manifest_.result.counts.comment_passages}};
    first_seen.write(generation.folder());
  }

  [[nodiscard]] FirstSeen seen_before(const std::string& generation) const {
    FirstSeen first_seen(generation);
    const std::string current = current_name(request_.index);
    if (current.empty()) return first_seen;
    const auto fault = first_seen.carry_over(request_.index / generations_folder / current);
    if (fault) log_.report(*fault);
    return first_seen;
  }

  /// What is about to be searched opens and holds what was counted.
  void verify(const fs::path& folder) const {
    for (const auto* const shards : {&manifest_.bodies, &manifest_.comments}) {
      for (const ShardFacts& shard : *shards) require_documents(folder / shard.name, shard.documents);
    }
    require_documents(folder / names_folder, manifest_.names);
  }

  static void require_documents(const fs::path& shard, std::uint64_t expected) {
    const std::uint64_t found = documents_in(shard);
    if (found == expected) return;
    throw Error(shown(shard.string()) + ": written with " + std::to_string(found) + " documents instead of " +
                std::to_string(expected) + "; the index is as it was");
  }

  const BuildRequest& request_;
  RunLog& log_;
  Manifest manifest_;
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
