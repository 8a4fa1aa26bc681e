#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

namespace dateline {

/// A file without a name, for what is needed while building only: whatever becomes of the build, nothing of it stays.
/// For many threads at once. Failures are thrown as std::filesystem::filesystem_error.
class ScratchFile {
 public:
  /// Makes it in `folder`, which must be there.
  explicit ScratchFile(std::filesystem::path folder);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  /// Appends `bytes`; returns where they begin.
  std::uint64_t append(std::string_view bytes);

  /// The bytes there; fewer where the file ends before.
  [[nodiscard]] std::string read(std::uint64_t offset, std::uint64_t length) const;

 private:
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path folder_;
  int file_;
  std::mutex mutex_;
  std::uint64_t end_ = 0;  ///< of what is promised to writers; guarded by mutex_
};

}  // namespace dateline
