#pragma once

#include <filesystem>
#include <string>

#include "indexer/ledger/entries.h"
#include "indexer/source_file.h"

namespace dateline {

/// Who is told of each source file, and may spare the reader some. What it is told of a file and what the reader yields
/// comes in one order.
class SourceFileWatch {
 public:
  SourceFileWatch() = default;
  virtual ~SourceFileWatch() = default;
  SourceFileWatch(const SourceFileWatch&) = delete;
  SourceFileWatch& operator=(const SourceFileWatch&) = delete;

  /// What the reader would count in this file, if it need not be read.
  virtual std::optional<ReadCounts> carried(const std::string& path, const std::string& file) = 0;

  virtual void begun(const std::string& path) = 0;

  /// All of it was read.
  virtual void ended(FileEntry entry) = 0;
};

/// What bounds a hostile archive, and what of a folder is not the archive.
struct ReadOptions {
  ReadLimits limits;
  std::filesystem::path leave_out;                             ///< a folder that is never walked into: the index itself
  SourceFileWatch* watch = nullptr;                            ///< must outlive the reader
  std::chrono::nanoseconds clock_step = dateline::clock_step;  ///< of the file system
};

/// Walks sources in a stable order and yields their records one at a time.
///
/// A source is a file, a folder (walked by name, bytewise; symbolic links that leave the folder or lead back are faults
/// and not followed) or "-" (JSON Lines on standard input). What a file is, its bytes tell: a page, JSON Lines, or a
/// container of such, which is read through. A file that cannot be read, is empty, is binary or of no known format is a
/// fault; the walk goes on. In a folder, what is hidden or known to be no article (pictures, style sheets, scripts,
/// fonts) is skipped and counted; a file that is named itself is always tried. Memory holds one record and the names of
/// the folders on the way, never a file of many.
class ArchiveReader {
 public:
  ArchiveReader(OnRecord on_record, OnFault on_fault, ReadOptions options = {});

  /// Reads everything below `source`. A source that is not there is a fault. A file's path within the archive is its
  /// name, that of a file in a folder the way down from there.
  void read(const std::string& source);

  /// Reads the paths that `list` names ("-": standard input), one a line; a file's path within the archive is the path
  /// as listed. Throws Error if the list itself cannot be read.
  void read_listed(const std::string& list);

  [[nodiscard]] const ReadCounts& counts() const { return counts_; }

 private:
  void read_as(const std::string& path, const std::string& file);
  void read_file(const std::string& path, const std::string& file);
  void walk(const std::filesystem::path& root, const std::filesystem::path& folder, const std::string& within,
            unsigned depth);
  void enter(const std::filesystem::path& root, const std::filesystem::path& path, const std::string& within,
             unsigned depth);
  void judge_link(const std::filesystem::path& root, const std::filesystem::path& link);
  [[nodiscard]] bool is_left_out(const std::filesystem::path& folder) const;
  ReadCounts cut(SourceFile& source, UnpackBudget& budget);
  void report(const std::string& path, const std::string& reason);

  OnRecord on_record_;
  OnFault on_fault_;
  ReadOptions options_;
  ReadCounts counts_;
  std::uint64_t records_ = 0;
};

}  // namespace dateline
