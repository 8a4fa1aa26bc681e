#include "indexer/index_writer.h"

#include <unistd.h>
#include <xapian.h>

#include <sstream>

#include "common/error.h"
#include "common/shard.h"
#include "common/terminal.h"
#include "indexer/stop_request.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// Nobody reads these files yet, and a build that dies leaves none of them behind. DB_DANGEROUS besides would save no
/// time that can be measured, and hide a full disk behind an error of its own.
constexpr int scratch_flags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC;

void write_empty_shard(const fs::path& target) {
  Xapian::WritableDatabase database(target.string(), scratch_flags);
  database.commit();
}

void merge(const std::vector<fs::path>& sources, const fs::path& target) {
  stop_if_asked();
  if (sources.empty()) return write_empty_shard(target);
  if (sources.size() == 1) return fs::rename(sources.front(), target);
  {
    Xapian::Database together;
    for (const fs::path& source : sources) together.add_database(open_shard(source));
    together.compact(target.string());
  }
  for (const fs::path& source : sources) fs::remove_all(source);
}

/// Where there is nothing, whoever tries to read it finds out.
bool may_write(const fs::path& shard) {
  std::error_code failed;
  if (!fs::exists(shard, failed)) return true;
  if (::access(shard.c_str(), W_OK) != 0) return false;
  for (fs::directory_iterator entry(shard, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (::access(entry->path().c_str(), W_OK) != 0) return false;
  }
  return true;
}

std::vector<fs::path> existing(const std::vector<fs::path>& paths) {
  std::vector<fs::path> found;
  for (const fs::path& path : paths) {
    if (fs::exists(path)) found.push_back(path);
  }
  return found;
}

}  // namespace

struct BatchDatabase::State {
  Xapian::WritableDatabase database;
  std::uint64_t documents = 0;
};

BatchDatabase::BatchDatabase(fs::path folder, TermLists term_lists)
    : folder_(std::move(folder)),
      flags_(scratch_flags | (term_lists == TermLists::none ? Xapian::DB_NO_TERMLIST : 0)) {}
BatchDatabase::~BatchDatabase() = default;

void BatchDatabase::add(const Xapian::Document& document) {
  if (!state_) state_ = std::make_unique<State>(State{Xapian::WritableDatabase(folder_.string(), flags_)});
  state_->database.add_document(document);
  ++state_->documents;
}

std::uint64_t BatchDatabase::finish() {
  if (!state_) return 0;
  state_->database.commit();
  const std::uint64_t documents = state_->documents;
  state_.reset();
  return documents;
}

ShardMerger::ShardMerger(fs::path work_folder, std::string prefix)
    : work_folder_(std::move(work_folder)), prefix_(std::move(prefix)) {}

fs::path ShardMerger::batch_folder(std::uint64_t batch) const {
  return work_folder_ / (prefix_ + "0-" + std::to_string(batch));
}

fs::path ShardMerger::merged_folder(unsigned level, std::uint64_t group) const {
  return work_folder_ / (prefix_ + std::to_string(level) + "-" + std::to_string(group));
}

void ShardMerger::batch_done(std::uint64_t batch) {
  const std::uint64_t group = batch / shards_per_merge;
  {
    const std::lock_guard lock(mutex_);
    if (done_in_group_.size() <= group) done_in_group_.resize(group + 1);
    if (++done_in_group_[group] < shards_per_merge) return;
  }
  std::vector<fs::path> sources;
  for (std::uint64_t i = 0; i < shards_per_merge; ++i) sources.push_back(batch_folder(group * shards_per_merge + i));
  if (sources = existing(sources); !sources.empty()) merge(sources, merged_folder(1, group));
}

void ShardMerger::finish(const fs::path& shard) {
  std::vector<fs::path> sources;
  for (std::uint64_t group = 0; group < done_in_group_.size(); ++group) {
    if (done_in_group_[group] == shards_per_merge) {
      sources.push_back(merged_folder(1, group));
      continue;
    }
    for (std::uint64_t i = 0; i < shards_per_merge; ++i) sources.push_back(batch_folder(group * shards_per_merge + i));
  }
  sources = existing(sources);
  for (unsigned level = 2; sources.size() > shards_per_merge; ++level) {
    std::vector<fs::path> merged;
    for (std::size_t begin = 0; begin < sources.size(); begin += shards_per_merge) {
      const std::size_t end = std::min(sources.size(), begin + shards_per_merge);
      const std::vector<fs::path> group(sources.begin() + static_cast<std::ptrdiff_t>(begin),
                                        sources.begin() + static_cast<std::ptrdiff_t>(end));
      merged.push_back(merged_folder(level, merged.size()));
      merge(group, merged.back());
    }
    sources = std::move(merged);
  }
  merge(sources, shard);
}

std::uint64_t documents_in(const fs::path& shard) {
  try {
    return Xapian::Database(shard.string()).get_doccount();
  } catch (const Xapian::Error& error) {
    throw Error(shown(shard.string()) + ": cannot be opened: " + error.get_msg());
  }
}

std::string damage_of(const fs::path& shard) {
  // Xapian opens what it checks for writing. Whoever may not write can still compare the digests of the manifest.
  if (!may_write(shard)) return {};
  std::ostringstream found;
  try {
    const std::size_t errors = Xapian::Database::check(shard.string(), 0, &found);
    if (errors == 0) return {};
    return std::to_string(errors) + (errors == 1 ? " error: " : " errors: ") + found.str();
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  }
}

}  // namespace dateline
