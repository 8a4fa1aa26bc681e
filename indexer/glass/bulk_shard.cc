#include "indexer/glass/bulk_shard.h"

#include <xapian.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>

#include "indexer/glass/keys.h"
#include "indexer/glass/list_tables.h"
#include "indexer/glass/merge_threads.h"

namespace dateline::glass {

namespace fs = std::filesystem;

namespace {

/// A batch is about a megabyte.
constexpr std::uint64_t batches_ahead = 32;

/// Each has a buffer.
constexpr std::ptrdiff_t most_files = 128;

fs::path make_folder(const fs::path& folder) {
  fs::create_directory(folder);
  return folder;
}

class BytesOfFile : public RunBytes {
 public:
  explicit BytesOfFile(std::unique_ptr<ScratchFile> file) : file_(std::move(file)) {}

  std::string read(std::size_t wanted) override {
    std::string bytes = file_->read(read_, wanted);
    read_ += bytes.size();
    return bytes;
  }

 private:
  std::unique_ptr<ScratchFile> file_;
  std::uint64_t read_ = 0;
};

void write_metadata(const DatabaseMetadata& metadata, TableWriter& table) {
  for (const auto& [name, value] : metadata) {
    if (!value.empty()) table.add(metadata_key(name), value);
  }
}

}  // namespace

BulkShard::BulkShard(const fs::path& work_folder, std::size_t most_in_memory, TermLists term_lists)
    : work_folder_(make_folder(work_folder)),
      tables_(make_folder(work_folder_ / "tables")),
      most_in_memory_(most_in_memory) {
  if (term_lists == TermLists::kept) termlist_.emplace(tables_ / "termlist.glass");
}

BulkShard::~BulkShard() = default;

void BulkShard::wait_for_turn(std::uint64_t batch) {
  std::unique_lock lock(mutex_);
  moved_on_.wait(lock, [&] { return given_up_ || batch < next_ + batches_ahead; });
}

void BulkShard::give_up() {
  const std::lock_guard lock(mutex_);
  given_up_ = true;
  moved_on_.notify_all();
}

void BulkShard::add(std::uint64_t batch, std::vector<InvertedBatch> parts) {
  std::vector<RunReader> too_large;
  std::size_t file = 0;
  {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(batch, std::move(parts));
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; first = waiting_.begin()) {
      for (InvertedBatch& part : first->second) take(std::move(part));
      waiting_.erase(first);
      ++next_;
    }
    moved_on_.notify_all();
    if (in_memory_size_ < most_in_memory_) return;
    too_large.swap(in_memory_);
    in_memory_size_ = 0;
    file = in_files_.size();
    in_files_.emplace_back();
  }
  std::unique_ptr<ScratchFile> merged = merge_to_file(std::move(too_large));
  const std::lock_guard lock(mutex_);
  in_files_[file] = std::move(merged);
}

void BulkShard::take(InvertedBatch batch) {
  if (batch.statistics.documents == 0) return;
  if (batch.statistics.documents > std::numeric_limits<Xapian::docid>::max() - statistics_.documents) {
    throw Xapian::DatabaseError("a shard cannot hold so many documents");
  }
  write_tags(batch);
  in_memory_size_ += batch.lists.size();
  in_memory_.emplace_back(std::move(batch.lists), statistics_.documents);
  statistics_.add(batch.statistics);
  for (const auto& [slot, facts] : batch.values) values_[slot].add(facts);
}

void BulkShard::write_tags(const InvertedBatch& batch) {
  std::string_view bytes = batch.tag_bytes;
  for (const DocumentTag& tag : batch.tags) {
    const std::uint32_t document = statistics_.documents + tag.document;
    const bool of_data = tag.kind == DocumentTag::Kind::data;
    if (of_data && !docdata_) docdata_.emplace(tables_ / "docdata.glass");
    TableWriter& table = of_data ? *docdata_ : *termlist_;
    const std::string key = tag.kind == DocumentTag::Kind::slots ? slots_key(document) : document_key(document);
    table.add(key, bytes.substr(0, tag.size), tag.compressed);
    bytes.remove_prefix(tag.size);
  }
}

std::unique_ptr<ScratchFile> BulkShard::merge_to_file(std::vector<RunReader> runs) const {
  auto file = std::make_unique<ScratchFile>(work_folder_);
  RunWriter writer([&](std::string_view bytes) { file->append(bytes); });
  merge_runs(runs, writer);
  writer.finish();
  return file;
}

std::vector<RunReader> BulkShard::all_runs() {
  std::vector<RunReader> runs;
  for (auto& file : in_files_) runs.emplace_back(std::make_unique<BytesOfFile>(std::move(file)));
  runs = fewer(std::move(runs));
  for (RunReader& run : in_memory_) runs.push_back(std::move(run));
  in_files_.clear();
  in_memory_.clear();
  return runs;
}

/// Neighbouring files are merged until there are no more than can be read at once.
std::vector<RunReader> BulkShard::fewer(std::vector<RunReader> files) const {
  while (std::ssize(files) > most_files) {
    std::vector<RunReader> merged;
    for (auto begin = files.begin(); begin != files.end();) {
      const auto end = begin + std::min<std::ptrdiff_t>(most_files, files.end() - begin);
      auto file = merge_to_file({std::make_move_iterator(begin), std::make_move_iterator(end)});
      merged.emplace_back(std::make_unique<BytesOfFile>(std::move(file)));
      begin = end;
    }
    files = std::move(merged);
  }
  return files;
}

TableFacts BulkShard::write_lists(TableWriter& postlist, const DatabaseMetadata& metadata, unsigned jobs) {
  write_metadata(metadata, postlist);
  write_value_facts(values_, postlist);
  std::vector<RunReader> runs = all_runs();
  ListTables tables(postlist, tables_ / "position.glass");
  if (jobs > 1) {
    merge_runs_beside(runs, tables);
  } else {
    merge_runs(runs, tables);
  }
  return tables.finish();
}

void BulkShard::finish(const fs::path& shard, unsigned jobs, const DatabaseMetadata& metadata) {
  assert(waiting_.empty());
  ShardTables facts;
  TableWriter postlist(tables_ / "postlist.glass");
  facts.position = write_lists(postlist, metadata, jobs);
  facts.postlist = postlist.finish();
  if (termlist_) facts.termlist = termlist_->finish();
  if (docdata_) facts.docdata = docdata_->finish();
  write_version_file(tables_, facts, statistics_, random_uuid());
  fs::rename(tables_, shard);
}

}  // namespace dateline::glass
