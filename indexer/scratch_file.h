#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// A file that grows at its end and is read anywhere. For many threads at once. Failures are thrown as
/// std::filesystem::filesystem_error.
class AppendedFile {
 public:
  /// Takes over an open file of `size` bytes and closes it in the end. Messages name `path`.
  AppendedFile(int file, std::uint64_t size, std::filesystem::path path)
      : path_(std::move(path)), file_(file), end_(size) {}
  ~AppendedFile();
  AppendedFile(const AppendedFile&) = delete;
  AppendedFile& operator=(const AppendedFile&) = delete;

  /// Appends `bytes`; returns where they begin.
  std::uint64_t append(std::string_view bytes);

  /// Puts them there, over what is there.
  void write(std::uint64_t offset, std::string_view bytes);

  /// The bytes there; fewer where the file ends before.
  [[nodiscard]] std::string read(std::uint64_t offset, std::uint64_t length) const;

  /// The same into `bytes`; returns how many there are.
  std::size_t read(std::uint64_t offset, std::span<char> bytes) const;

  /// Bytes that it holds, or will when all that append have come back.
  [[nodiscard]] std::uint64_t size() const;

 private:
  void write_all_at(std::uint64_t offset, std::string_view bytes);
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path path_;
  int file_;
  mutable std::mutex mutex_;
  std::uint64_t end_ = 0;  ///< of what is promised to writers; guarded by mutex_
};

/// A file without a name, for what is needed while building only: whatever becomes of the build, nothing of it stays.
class ScratchFile : public AppendedFile {
 public:
  /// Makes it in `folder`, which must be there.
  explicit ScratchFile(const std::filesystem::path& folder);
};

}  // namespace dateline
