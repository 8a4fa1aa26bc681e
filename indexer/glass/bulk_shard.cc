#include "indexer/glass/bulk_shard.h"

#include <xapian.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <span>

#include "indexer/glass/keys.h"
#include "indexer/glass/list_tables.h"
#include "indexer/glass/merge_threads.h"

namespace dateline::glass {

namespace fs = std::filesystem;

namespace {

/// A batch is a megabyte or two.
constexpr std::uint64_t batches_ahead = 32;

/// That are read at once, each through a buffer of its own.
constexpr std::ptrdiff_t most_files = 128;

/// However many files there are.
constexpr std::size_t most_in_buffers = std::size_t{8} << 20U;
constexpr std::size_t longest_buffer = std::size_t{256} << 10U;

fs::path make_folder(const fs::path& folder) {
  fs::create_directory(folder);
  return folder;
}

class BytesOfFile : public RunBytes {
 public:
  BytesOfFile(std::unique_ptr<ScratchFile> file, std::size_t buffer) : file_(std::move(file)), buffer_(buffer) {}

  bool read(std::size_t wanted, std::string& bytes) override {
    const std::size_t before = bytes.size();
    bytes.resize(std::max(before + wanted, buffer_));
    const std::size_t size = file_->read(read_, std::span(bytes).subspan(before));
    bytes.resize(before + size);
    read_ += size;
    return size != 0;
  }

 private:
  std::unique_ptr<ScratchFile> file_;
  std::size_t buffer_;  ///< so many bytes it has when it has been filled, unless more are wanted
  std::uint64_t read_ = 0;
};

/// Takes the files.
std::vector<RunReader> readers_of(std::span<std::unique_ptr<ScratchFile>> files) {
  std::vector<RunReader> runs;
  for (auto& file : files) {
    const std::size_t buffer = std::min(longest_buffer, most_in_buffers / files.size());
    runs.emplace_back(std::make_unique<BytesOfFile>(std::move(file), buffer));
  }
  return runs;
}

void write_metadata(const DatabaseMetadata& metadata, TableWriter& table) {
  for (const auto& [name, value] : metadata) {
    if (!value.empty()) table.add(metadata_key(name), value);
  }
}

}  // namespace

BulkShard::BulkShard(const fs::path& work_folder, std::shared_ptr<RunMemory> memory, TermLists term_lists)
    : work_folder_(make_folder(work_folder)),
      tables_(make_folder(work_folder_ / "tables")),
      memory_(std::move(memory)) {
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
  {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(batch, std::move(parts));
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; first = waiting_.begin()) {
      for (InvertedBatch& part : first->second) take(std::move(part));
      waiting_.erase(first);
      ++next_;
    }
    moved_on_.notify_all();
  }
  if (BulkShard* const largest = memory_->take_largest()) largest->merge_waiting();
}

void BulkShard::merge_waiting() {
  std::vector<RunReader> runs;
  std::size_t file = 0;
  {
    const std::lock_guard lock(mutex_);
    runs.swap(in_memory_);
    memory_->reset(*this);
    file = in_files_.size();
    in_files_.emplace_back();
  }
  std::unique_ptr<ScratchFile> merged = merge_to_file(std::move(runs));
  give_back_freed_memory();
  const std::lock_guard lock(mutex_);
  in_files_[file] = std::move(merged);
}

void BulkShard::take(InvertedBatch batch) {
  if (batch.statistics.documents == 0) return;
  if (batch.statistics.documents > std::numeric_limits<Xapian::docid>::max() - statistics_.documents) {
    throw Xapian::DatabaseError("a shard cannot hold so many documents");
  }
  write_tags(batch);
  memory_->add(*this, batch.lists.size());
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
  fewer();
  std::vector<RunReader> runs = readers_of(in_files_);
  for (RunReader& run : in_memory_) runs.push_back(std::move(run));
  in_files_.clear();
  in_memory_.clear();
  return runs;
}

/// Neighbouring files are merged until there are no more than can be read at once.
void BulkShard::fewer() {
  while (std::ssize(in_files_) > most_files) {
    Files merged;
    for (auto begin = in_files_.begin(); begin != in_files_.end();) {
      const auto end = begin + std::min<std::ptrdiff_t>(most_files, in_files_.end() - begin);
      merged.push_back(merge_to_file(readers_of({begin, end})));
      begin = end;
    }
    in_files_ = std::move(merged);
  }
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
