#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Blocks of tables that were read lately, in a bounded piece of memory. A query reads some two hundred blocks, most of
/// which the one before it has read too, and asking the kernel for a block costs as much as copying it.
class BlockCache {
 public:
  /// Room for so many blocks of `block` bytes; memory is taken as they come.
  BlockCache(std::size_t blocks, std::size_t block);

  /// Copies a block to `bytes`; false if it is not here. `table` is any number that stands for one opened table.
  [[nodiscard]] bool read(std::uint64_t table, std::uint64_t block, char* bytes);

  /// In place of one of those that share its place, the one that was used longer ago.
  void keep(std::uint64_t table, std::uint64_t block, std::string_view bytes);

 private:
  static constexpr std::size_t ways = 4;

  struct Place {
    std::uint64_t table = 0;
    std::uint64_t block = 0;
    std::uint64_t used = 0;  ///< by `clock_`; 0: nothing stands here
  };

  /// The places that a block may have.
  [[nodiscard]] Place* places_of(std::uint64_t table, std::uint64_t block);
  [[nodiscard]] char* bytes_of(const Place& place);

  std::size_t size_;  ///< of a block
  std::vector<Place> places_;
  std::unique_ptr<char, void (*)(void*)> bytes_;
  std::uint64_t clock_ = 0;
};

}  // namespace dateline
