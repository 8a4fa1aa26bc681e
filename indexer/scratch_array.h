#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "indexer/scratch_file.h"

namespace dateline {

/// Bytes that are appended and then read anywhere: in a scratch file, but for the last ones, so that few bytes never
/// come to a disk. Memory: `most_waiting`, however many there are.
///
/// Read by many threads at once, but not while anything is appended. Failures are thrown as
/// std::filesystem::filesystem_error.
class ScratchBytes {
 public:
  static constexpr std::size_t most_waiting = std::size_t{64} << 10U;

  /// The file is made in `folder` as soon as there is need of one.
  explicit ScratchBytes(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Returns where they begin.
  std::uint64_t append(std::string_view bytes);

  /// Fills `bytes` with those from there on. Requires that there are so many.
  void read(std::uint64_t offset, std::span<char> bytes) const;

  [[nodiscard]] std::uint64_t size() const { return written_ + waiting_.size(); }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<ScratchFile> file_;
  std::uint64_t written_ = 0;  ///< bytes in the file
  std::string waiting_;        ///< those behind them
};

/// Records that are appended and then read by their numbers, kept as ScratchBytes are: what is to be known of each of
/// very many articles, when memory is not to grow with them. Not mapped into memory, where it would count.
///
/// A record has no padding, which nobody has written.
template <class Record>
class ScratchArray {
  static_assert(std::is_trivially_copyable_v<Record> && std::has_unique_object_representations_v<Record>);

 public:
  explicit ScratchArray(std::filesystem::path folder) : bytes_(std::move(folder)) {}

  void push_back(const Record& record) {
    bytes_.append({static_cast<const char*>(static_cast<const void*>(&record)), sizeof(Record)});
  }

  [[nodiscard]] std::uint64_t size() const { return bytes_.size() / sizeof(Record); }
  [[nodiscard]] bool empty() const { return size() == 0; }

  Record operator[](std::uint64_t number) const {
    Record record;
    read(number, {&record, 1});
    return record;
  }

  /// Those from number `begin` on. Requires that there are so many.
  void read(std::uint64_t begin, std::span<Record> records) const {
    bytes_.read(begin * sizeof(Record), {static_cast<char*>(static_cast<void*>(records.data())), records.size_bytes()});
  }

  /// Those from number `begin` up to `end`.
  [[nodiscard]] std::vector<Record> part(std::uint64_t begin, std::uint64_t end) const {
    std::vector<Record> records(end - begin);
    read(begin, records);
    return records;
  }

 private:
  ScratchBytes bytes_;
};

/// Reads the records of an array that are near one another, a block at a time. For one thread.
template <class Record>
class ScratchReader {
 public:
  /// `records` must outlive the reader, and stay as they are.
  explicit ScratchReader(const ScratchArray<Record>& records, std::size_t block_bytes = std::size_t{4} << 10U)
      : records_(records), in_a_block_(std::max<std::size_t>(1, block_bytes / sizeof(Record))) {}

  /// Until the next call.
  const Record& operator[](std::uint64_t number) {
    if (number < begin_ || number >= begin_ + block_.size()) {
      begin_ = number / in_a_block_ * in_a_block_;
      block_.resize(std::min<std::uint64_t>(in_a_block_, records_.size() - begin_));
      records_.read(begin_, block_);
    }
    return block_[number - begin_];
  }

 private:
  const ScratchArray<Record>& records_;
  std::size_t in_a_block_;
  std::uint64_t begin_ = 0;
  std::vector<Record> block_;
};

}  // namespace dateline
