#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/block_cache.h"
#include "common/block_checksums.h"

/// Xapian is given no block of a table that is not as it was written.
///
/// Xapian reads a table block by block with pread(), and believes what it reads: with a bit that has changed in a list
/// of postings it finds less, or what it should not, and says nothing. It has no door of its own at which blocks could
/// be looked at. But what a program defines comes before what its libraries define, also for the libraries: our open(),
/// close(), pread() stand before those of the C library, and pass everything on. Of the descriptors of tables that
/// were opened during a TableOpening they remember which table it is, and a block of it that is not as it was written
/// is a read that fails (EIO), which Xapian tells as it tells a disk that fails. What was compared is the very bytes
/// that Xapian gets, and of what nobody reads nothing is compared.
///
/// Where the C library is not the one that is asked (a program that is linked otherwise), TableOpening tells: no table
/// was seen to be opened.
namespace dateline {

/// As long as it lives, the tables of a shard that this thread opens are compared with these checksums, until they are
/// closed. One at a time.
class TableOpening {
 public:
  explicit TableOpening(std::shared_ptr<BlockChecksums> checksums);
  ~TableOpening();
  TableOpening(const TableOpening&) = delete;
  TableOpening& operator=(const TableOpening&) = delete;

  /// The first table that was written and has not been opened; null if there is none.
  [[nodiscard]] const char* not_opened() const;

  /// A file was opened as `descriptor`: whether there is room to remember it, if it is a table.
  [[nodiscard]] bool take(const std::filesystem::path& file, int descriptor);

 private:
  std::shared_ptr<BlockChecksums> checksums_;
  std::array<bool, glass_tables.size()> opened_{};
};

/// As long as it lives, blocks that this thread has read and compared are kept in so many bytes of memory, and given to
/// Xapian from there: for a program that answers one query after another. One at a time.
class BlocksKept {
 public:
  explicit BlocksKept(std::size_t bytes);
  ~BlocksKept();
  BlocksKept(const BlocksKept&) = delete;
  BlocksKept& operator=(const BlocksKept&) = delete;

 private:
  BlockCache blocks_;
};

/// What a read found that was refused.
struct DamagedBlock {
  std::filesystem::path file;  ///< a table of a shard, or its checksums
  std::string message;         ///< "FILE: block N is not as it was written"
};

/// Of the first read that was refused since this was last asked; nullopt if none was. For a message: Xapian's own tells
/// neither the file nor why.
std::optional<DamagedBlock> take_damaged_block();

}  // namespace dateline
