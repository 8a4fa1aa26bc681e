#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Shards of the last generation in the next one. They are never written to: what becomes of them is a link, or another
/// file.
namespace dateline {

/// What changes in a shard.
struct ShardChange {
  std::filesystem::path before;     ///< the shard of the last generation
  std::vector<std::uint64_t> gone;  ///< identifiers of the articles whose passages are deleted
  std::filesystem::path fresh;      ///< a shard of passages to be put behind them
};

/// Makes `shard` of that, working in `work_folder`. Returns whether it is the same as before. Articles that are gone
/// leave gaps in the numbers of the documents.
///
/// Deleting edits a copy. Additions are joined by compaction, which costs a hundredth of writing (measured), and leaves
/// files without room, as a build does: adding them to the copy would split most of its blocks.
bool carry_shard(const ShardChange& change, const std::filesystem::path& work_folder,
                 const std::filesystem::path& shard);

/// More than half of the numbers of a shard's documents are gaps.
bool is_mostly_gaps(const std::filesystem::path& shard);

/// Puts all files of a folder into another one: links where the file system has them, else copies.
void link_files(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace dateline
