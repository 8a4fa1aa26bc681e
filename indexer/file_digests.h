#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A file of Xapian's that comes and goes with writers, and holds nothing.
inline constexpr const char* xapian_lock = "flintlock";

/// Where the tables of a database of Xapian's begin.
inline constexpr const char* xapian_version_file = "iamglass";

/// A file of a generation as it was written.
struct FileDigest {
  std::string name;  ///< path within the generation
  std::uint64_t bytes = 0;
  std::string sha256;
  std::optional<std::uint32_t> crc32 = {};  ///< of what a search compares (require_whole)
};

/// Every file of `parts`, which are files and folders of `generation`, but Xapian's locks, by name. Xapian's tables
/// have no checksums of their own, so this is what tells that a bit has changed; in the same pass the checksums of
/// their blocks are taken, which are written beside them (common/block_checksums.h). Throws
/// std::filesystem::filesystem_error, or Error where a file cannot be read.
///
/// Files in `known` are not read again: they are the very files of an earlier generation, all that are in their folder.
/// The others are read by `jobs` threads.
std::vector<FileDigest> record_files(const std::filesystem::path& generation, const std::vector<std::string>& parts,
                                     const std::vector<FileDigest>& known = {}, unsigned jobs = 1);

/// Those of `digests` that stand in a folder of the generation.
std::vector<FileDigest> digests_in(const std::vector<FileDigest>& digests, const std::string& folder);

/// How the file differs from what was written; empty if it does not.
std::string difference_from(const FileDigest& written, const std::filesystem::path& generation);

}  // namespace dateline
