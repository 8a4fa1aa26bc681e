#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

/// A file that is written from its beginning to its end; one that is there is cut to nothing first. Instead of
/// std::ofstream, which does not tell why it failed: "is the disk full?" is no answer to somebody who reads a log in
/// the morning. Failures are thrown as std::filesystem::filesystem_error, at the latest by `finish`. The disk is asked
/// to take large files while they are written, so that nobody waits for all of it when the generation is synced.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path path);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes);

  /// Bytes that were written, or will be by `finish`.
  [[nodiscard]] std::uint64_t size() const { return size_; }

  void finish();

 private:
  void flush();
  void send_to_disk();
  [[noreturn]] void fail(const char* what) const;

  std::filesystem::path path_;
  int file_;
  std::uint64_t size_ = 0;
  std::uint64_t flushed_ = 0;  ///< of that, what the system has
  std::uint64_t sent_ = 0;     ///< of that, what the disk was asked to take
  std::string buffer_;
};

/// The whole of a file.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dateline
