#pragma once

#include <algorithm>
#include <optional>

#include "indexer/scratch_array.h"

namespace dateline {

/// Part of a ScratchArray, sorted.
struct SortedRun {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// Records in ascending order, one at a time: sorted runs, merged.
template <class Record>
class SortedStream {
 public:
  /// Of one run, which is in memory.
  explicit SortedStream(std::vector<Record> records) {
    Ahead run{{0, 0}, std::move(records)};
    if (!run.records.empty()) runs_.push_back(std::move(run));
    enter_all();
  }

  /// Reads `chunk` records of a run at a time. `records` must outlive the stream.
  SortedStream(const ScratchArray<Record>& records, std::span<const SortedRun> runs, std::size_t chunk)
      : records_(&records), chunk_(chunk) {
    for (const SortedRun& run : runs) {
      Ahead& ahead = runs_.emplace_back(Ahead{run, {}});
      fill(ahead);
    }
    enter_all();
  }

  std::optional<Record> next() {
    if (first_.empty()) return std::nullopt;
    const auto later = [this](std::size_t a, std::size_t b) { return runs_[b].current() < runs_[a].current(); };
    std::pop_heap(first_.begin(), first_.end(), later);
    Ahead& run = runs_[first_.back()];
    const Record record = run.current();
    if (++run.at == run.records.size()) fill(run);
    if (run.records.empty()) {
      first_.pop_back();
    } else {
      std::push_heap(first_.begin(), first_.end(), later);
    }
    return record;
  }

 private:
  struct Ahead {
    SortedRun rest;  ///< that is not in `records` yet
    std::vector<Record> records;
    std::size_t at = 0;
    [[nodiscard]] const Record& current() const { return records[at]; }
  };

  void fill(Ahead& run) {
    run.at = 0;
    run.records.resize(std::min<std::uint64_t>(chunk_, run.rest.end - run.rest.begin));
    if (run.records.empty()) return;
    records_->read(run.rest.begin, run.records);
    run.rest.begin += run.records.size();
  }

  void enter_all() {
    for (std::size_t run = 0; run < runs_.size(); ++run) first_.push_back(run);
    std::make_heap(first_.begin(), first_.end(),
                   [this](std::size_t a, std::size_t b) { return runs_[b].current() < runs_[a].current(); });
  }

  const ScratchArray<Record>* records_ = nullptr;
  std::size_t chunk_ = 0;
  std::vector<Ahead> runs_;
  std::vector<std::size_t> first_;  ///< a heap of runs, by their current record
};

/// Sorts more records than memory is to hold, by `<`, which tells any two of them apart that differ: what is more than
/// `most_in_memory` goes to a scratch file in sorted runs, which are merged as they are read. For one thread.
template <class Record>
class RecordSorter {
 public:
  static constexpr std::size_t usual_memory = std::size_t{1} << 20U;

  /// Memory in bytes: of what waits, and again of what is merged.
  explicit RecordSorter(std::filesystem::path folder, std::size_t most_in_memory = usual_memory)
      : folder_(std::move(folder)),
        most_waiting_(std::max<std::size_t>(1, most_in_memory / sizeof(Record))),
        most_runs_(std::max<std::size_t>(2, most_in_memory / least_chunk_bytes)),
        runs_of_(folder_) {}

  void add(const Record& record) {
    waiting_.push_back(record);
    if (waiting_.size() >= most_waiting_) write_run();
  }

  [[nodiscard]] std::uint64_t size() const { return runs_of_.size() + waiting_.size(); }

  /// All that was added. Nothing is added after that; the sorter must outlive the stream. Once.
  SortedStream<Record> sorted() {
    if (runs_.empty()) {
      std::sort(waiting_.begin(), waiting_.end());
      return SortedStream<Record>(std::move(waiting_));
    }
    if (!waiting_.empty()) write_run();
    std::vector<Record>().swap(waiting_);
    while (runs_.size() > most_runs_) merge_runs();
    return SortedStream<Record>(runs_of_, runs_, chunk());
  }

 private:
  static constexpr std::size_t least_chunk_bytes = std::size_t{4} << 10U;

  void write_run() {
    std::sort(waiting_.begin(), waiting_.end());
    const std::uint64_t begin = runs_of_.size();
    for (const Record& record : waiting_) runs_of_.push_back(record);
    runs_.push_back({begin, runs_of_.size()});
    waiting_.clear();
  }

  [[nodiscard]] std::size_t chunk() const {
    return std::max<std::size_t>(1, most_waiting_ / std::min(runs_.size(), most_runs_));
  }

  /// Each `most_runs_` neighbours into one.
  void merge_runs() {
    ScratchArray<Record> merged(folder_);
    std::vector<SortedRun> fewer;
    for (std::size_t first = 0; first < runs_.size(); first += most_runs_) {
      const std::size_t count = std::min(most_runs_, runs_.size() - first);
      const std::uint64_t begin = merged.size();
      SortedStream<Record> stream(runs_of_, std::span(runs_).subspan(first, count), chunk());
      while (const auto record = stream.next()) merged.push_back(*record);
      fewer.push_back({begin, merged.size()});
    }
    runs_of_ = std::move(merged);
    runs_ = std::move(fewer);
  }

  std::filesystem::path folder_;
  std::size_t most_waiting_;
  std::size_t most_runs_;
  std::vector<Record> waiting_;
  ScratchArray<Record> runs_of_;
  std::vector<SortedRun> runs_;
};

}  // namespace dateline
