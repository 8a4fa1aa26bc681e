#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The file `block-checksums` beside the tables of a shard: the CRC-32 of each of their blocks, because Xapian's tables
/// have no checksums. Its numbers are of four bytes, low one first:
///
///   head    of each table, in the order of `glass_tables`, its number of blocks and 1, or 0 where it has no file; and
///           the seal of these numbers (common/seal.h)
///   pages   the checksums of all blocks, table after table, 1023 to a page and the last page shorter, each page
///           sealed with its number
///
/// So a search reads of it what it needs, a page for the checksums of 8 MB, and knows that it is what was written.
namespace dateline {

inline constexpr const char* block_checksums_file = "block-checksums";

/// Every block of a table is of that size (docs/GLASS-FORMAT.md).
inline constexpr std::size_t checked_block = 8192;

inline constexpr std::array<std::string_view, 6> glass_tables = {"docdata",  "position", "postlist",
                                                                 "spelling", "synonym",  "termlist"};

/// Checksums of the blocks of each table, by its name in `glass_tables`.
using TableChecksums = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

/// Appends the checksums of the blocks that `bytes` are: the next of a table, whole, but for the last of all.
void append_block_checksums(std::string_view bytes, std::vector<std::uint32_t>& checksums);

/// The bytes of the file. Throws Error for a table that is none of glass.
std::string encode_block_checksums(const TableChecksums& tables);

/// Which blocks of a shard are as they were written. Each is compared once: what was right is remembered. For many
/// threads at once.
class BlockChecksums {
 public:
  /// Opens the checksums of a shard; null if it has none. Throws Error where they cannot be read or are damaged.
  static std::shared_ptr<BlockChecksums> open(const std::filesystem::path& shard);

  ~BlockChecksums();
  BlockChecksums(const BlockChecksums&) = delete;
  BlockChecksums& operator=(const BlockChecksums&) = delete;

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

  /// Whether the table had a file when the checksums were written.
  [[nodiscard]] bool has(std::size_t table) const { return tables_[table].written; }

  enum class Verdict {
    as_written,
    another,  ///< the block is not as it was written, or none was
    untold,   ///< the checksums cannot be read, or are damaged themselves
  };

  /// Of a block of `checked_block` bytes, of a table by its place in `glass_tables`.
  [[nodiscard]] Verdict compare(std::size_t table, std::uint64_t block, std::string_view bytes);

 private:
  static constexpr std::size_t in_page = 1023;
  static constexpr std::size_t bits_of_word = 64;

  struct Table {
    bool written = false;
    std::uint64_t first = 0;  ///< where its first block is among the checksums of all
    std::uint64_t blocks = 0;
  };
  struct Page {
    std::array<std::uint32_t, in_page> checksums{};
    std::array<std::atomic<std::uint64_t>, (in_page + 1) / bits_of_word> as_written{};  ///< a bit for each block
  };

  BlockChecksums(std::filesystem::path file, int descriptor);
  [[nodiscard]] bool read_head();
  [[nodiscard]] std::unique_ptr<Page> read_page(std::uint64_t number) const;
  [[nodiscard]] Page* page(std::uint64_t number);

  std::filesystem::path file_;
  int descriptor_;
  std::array<Table, glass_tables.size()> tables_{};
  std::uint64_t blocks_ = 0;                     ///< of all tables
  std::unique_ptr<std::atomic<Page*>[]> pages_;  ///< those that were needed
};

}  // namespace dateline
