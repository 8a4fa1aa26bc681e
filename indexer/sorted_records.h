#pragma once

#include <array>
#include <optional>

#include "indexer/scratch_array.h"

namespace dateline {

/// Records on disk that are found by their `key`, a number: added in its order, then looked up, by many threads at
/// once. Memory: 8 bytes for each `in_a_block` of them. A look-up reads a block of the file.
template <class Record>
class SortedRecords {
 public:
  static constexpr std::size_t in_a_block = 128;

  explicit SortedRecords(std::filesystem::path folder) : records_(std::move(folder)) {}

  /// Requires that no key before it is larger.
  void push_back(const Record& record) {
    if (records_.size() % in_a_block == 0) first_keys_.push_back(record.key);
    records_.push_back(record);
  }

  [[nodiscard]] std::uint64_t size() const { return records_.size(); }
  [[nodiscard]] bool empty() const { return records_.empty(); }
  Record operator[](std::uint64_t index) const { return records_[index]; }
  [[nodiscard]] const ScratchArray<Record>& in_order() const { return records_; }

  /// All with that key, in their order: `visit(index, record)` for each until it returns true.
  template <class Visit>
  void visit(std::uint64_t key, const Visit& visit) const {
    visit_from(key,
               [&](std::uint64_t index, const Record& record) { return record.key != key || visit(index, record); });
  }

  /// Those whose keys are not smaller, likewise.
  template <class Visit>
  void visit_from(std::uint64_t key, const Visit& visit) const {
    const auto after = std::lower_bound(first_keys_.begin(), first_keys_.end(), key);
    auto block = static_cast<std::uint64_t>(after - first_keys_.begin());
    if (block > 0) --block;  // equal ones may stand at the end of the block before
    for (std::uint64_t begin = block * in_a_block; begin < size(); begin += in_a_block) {
      std::array<Record, in_a_block> room;
      const std::span records = std::span(room).first(std::min<std::uint64_t>(in_a_block, size() - begin));
      records_.read(begin, records);
      auto record = std::lower_bound(records.begin(), records.end(), key,
                                     [](const Record& one, std::uint64_t wanted) { return one.key < wanted; });
      for (; record != records.end(); ++record) {
        if (visit(begin + static_cast<std::uint64_t>(record - records.begin()), *record)) return;
      }
    }
  }

  /// The first with that key.
  [[nodiscard]] std::optional<Record> find(std::uint64_t key) const {
    std::optional<Record> found;
    visit(key, [&](std::uint64_t /*index*/, const Record& record) {
      found = record;
      return true;
    });
    return found;
  }

 private:
  ScratchArray<Record> records_;
  std::vector<std::uint64_t> first_keys_;  ///< of each block
};

}  // namespace dateline
