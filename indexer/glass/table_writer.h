#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/block.h"
#include "indexer/new_file.h"

namespace dateline::glass {

/// What the version file says of a table.
struct TableFacts {
  std::uint32_t root = 0;     ///< number of its highest block
  unsigned level = 0;         ///< of that block
  std::uint64_t entries = 0;  ///< keys
  std::uint32_t blocks = 0;   ///< that its file has; 0: there is no file
};

/// Writes a table of a glass database, a B-tree of blocks, from its keys in ascending order: blocks are filled one
/// after another and written once, each when it is full, and the blocks above them grow with them. So the file is
/// dense, in the order of the keys, and never read.
///
/// A file that cannot be written is thrown as std::filesystem::filesystem_error. Nothing is synced.
class TableWriter {
 public:
  explicit TableWriter(const std::filesystem::path& file);

  /// Adds an entry. Its key is greater than the one before, not empty and at most longest_key bytes long; `compressed`
  /// says that the tag is deflated. Throws Xapian::UnimplementedError for a tag of more than 64 MB.
  void add(std::string_view key, std::string_view tag, bool compressed = false);

  /// Writes what is left; nothing may follow.
  TableFacts finish();

 private:
  /// What tells a block from the one before: the shortest beginning of its first key that does.
  struct Separator {
    std::string key;
    std::uint32_t piece = 0;
  };
  struct Level {
    Block block;
    Separator separator;  ///< of the block
  };

  char* add_leaf_item(std::string_view key, std::uint32_t piece, std::size_t size);
  void begin_leaf(std::string_view key, std::uint32_t piece);
  void end_block(std::size_t level);
  void enter(std::size_t level, const Separator& separator, std::uint32_t block);
  std::uint32_t write_block(Block& block);

  NewFile file_;
  std::vector<Level> levels_;
  std::string last_key_;
  TableFacts facts_;
};

}  // namespace dateline::glass
