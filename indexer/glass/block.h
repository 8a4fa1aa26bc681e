#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::glass {

/// What every block of this run bears, and the database as a whole: nothing was ever changed in it.
inline constexpr std::uint32_t revision = 1;

inline constexpr std::size_t block_size = 8192;

/// A block of a table in the making: a header, a directory that grows upwards and items that grow downwards, in the
/// order of their keys.
class Block {
 public:
  static constexpr std::size_t header_size = 11;
  static constexpr std::size_t directory_entry = 2;

  /// Level 0 has the entries of the table, the others say which block below begins with which key.
  explicit Block(unsigned level) : level_(level) { clear(); }

  void clear();

  [[nodiscard]] bool empty() const { return directory_end_ == header_size; }

  /// The largest item that may be added.
  [[nodiscard]] std::size_t room() const {
    const std::size_t gap = items_begin_ - directory_end_;
    return gap < directory_entry ? 0 : gap - directory_entry;
  }

  /// Adds an item of a size for which there is room; returns where its bytes go.
  char* add_item(std::size_t size);

  /// The whole block, until it is changed.
  std::string_view finished();

 private:
  unsigned level_;
  std::size_t directory_end_ = header_size;
  std::size_t items_begin_ = block_size;
  std::array<char, block_size> bytes_{};
};

/// The highest byte first.
void put_16(char* to, std::uint32_t value);
void put_32(char* to, std::uint32_t value);

}  // namespace dateline::glass
