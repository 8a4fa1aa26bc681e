#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "indexer/scratch_file.h"

namespace dateline {

/// Which number belongs to a key: a hash table that is asked and added to in turn, in memory as long as it is small,
/// else in a scratch file. Open addressing without an end: what finds no room stands behind the last slot. Looking up a
/// key reads 128 bytes of the file, mostly.
///
/// Keys may come from an archive that means harm: where each of them stands is nothing that anybody could know before.
/// Failures are thrown as std::filesystem::filesystem_error.
class NumberTable {
 public:
  static constexpr std::size_t usual_memory = std::size_t{4} << 20U;

  /// The file is made in `folder` as soon as there is need of one.
  explicit NumberTable(std::filesystem::path folder, std::size_t most_in_memory = usual_memory);

  /// Notes the number of a key, unless there is one: then returns that.
  std::optional<std::uint32_t> put(std::uint64_t key, std::uint32_t number);

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const;

  [[nodiscard]] std::uint64_t size() const { return used_; }

 private:
  struct Slot {
    std::uint64_t place = 0;  ///< the key, mixed: its first bits tell where the search begins
    std::uint32_t number = 0;
    std::uint32_t used = 0;
    friend bool operator<(const Slot& a, const Slot& b) { return a.place < b.place; }
  };
  struct Found {
    std::uint64_t slot;  ///< where the key stands or is to stand
    std::optional<std::uint32_t> number;
  };

  [[nodiscard]] std::uint64_t place_of(std::uint64_t key) const;
  [[nodiscard]] std::uint64_t home_of(std::uint64_t place) const;
  [[nodiscard]] Found look_for(std::uint64_t place) const;
  std::size_t read(std::uint64_t slot, std::span<Slot> slots) const;
  void write(std::uint64_t slot, std::span<const Slot> slots);
  void grow();
  void make_room(unsigned bits);
  template <class Next>
  void fill(const Next& next);

  std::filesystem::path folder_;
  std::size_t most_in_memory_;  ///< slots
  std::uint64_t seed_;
  unsigned bits_;  ///< there are so many homes to the power of two
  std::uint64_t used_ = 0;
  std::vector<Slot> slots_;
  std::unique_ptr<ScratchFile> file_;  ///< or here
};

}  // namespace dateline
