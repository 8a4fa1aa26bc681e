#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/new_file.h"
#include "indexer/scratch_file.h"

namespace dateline {

/// Writes entries one after another, each behind its length. Failures are thrown as NewFile throws them.
class FramedWriter {
 public:
  explicit FramedWriter(const std::filesystem::path& file) : file_(file) {}

  void add(std::string_view entry);

  /// Where the next entry will begin.
  [[nodiscard]] std::uint64_t offset() const { return file_.size(); }

  void finish() { file_.finish(); }

 private:
  NewFile file_;
};

/// Reads the entries that stand between two offsets of a file, one at a time, whatever bytes these are.
class FramedReader {
 public:
  /// `file` must outlive the reader. At least `chunk` bytes are read at a time, as far as there are.
  FramedReader(const AppendedFile& file, std::uint64_t begin, std::uint64_t end, std::uint64_t chunk = 256U << 10U)
      : file_(file), offset_(begin), end_(end), chunk_(chunk) {}

  /// The next entry; it holds until the next call. nullopt at the end, and where the bytes are no entries.
  std::optional<std::string_view> next();

  /// Where the entry begins that comes next.
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  /// There was nothing but entries.
  [[nodiscard]] bool complete() const { return offset_ == end_; }

 private:
  std::string_view ahead(std::uint64_t size);

  const AppendedFile& file_;
  std::uint64_t offset_;
  std::uint64_t end_;
  std::uint64_t chunk_;
  std::string buffer_;
  std::uint64_t buffer_begin_ = 0;
};

/// The whole of a file that is there, to be read. Throws std::filesystem::filesystem_error.
AppendedFile open_to_read(const std::filesystem::path& file);

}  // namespace dateline
