#include "indexer/scratch_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace dateline {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail_at(const char* what, const fs::path& path) {
  throw fs::filesystem_error(what, path, std::error_code(errno, std::generic_category()));
}

int open_named(const fs::path& folder) {
  std::string name = (folder / "scratch-XXXXXX").string();
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) fail_at("open", folder);
  (void)::unlink(name.c_str());  // where this is refused, the work folder is removed with it anyway
  return file;
}

/// It never has a name where the file system can do that: not all can.
int open_nameless(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  if (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL) fail_at("open", folder);
  return open_named(folder);
}

}  // namespace

ScratchFile::ScratchFile(const fs::path& folder) : AppendedFile(open_nameless(folder), 0, folder) {}

AppendedFile::~AppendedFile() { ::close(file_); }

std::uint64_t AppendedFile::size() const {
  const std::lock_guard lock(mutex_);
  return end_;
}

std::uint64_t AppendedFile::append(std::string_view bytes) {
  std::uint64_t begin = 0;
  {
    const std::lock_guard lock(mutex_);
    begin = end_;
    end_ += bytes.size();
  }
  write_all_at(begin, bytes);
  return begin;
}

void AppendedFile::write(std::uint64_t offset, std::string_view bytes) {
  {
    const std::lock_guard lock(mutex_);
    end_ = std::max(end_, offset + bytes.size());
  }
  write_all_at(offset, bytes);
}

void AppendedFile::write_all_at(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
}

std::string AppendedFile::read(std::uint64_t offset, std::uint64_t length) const {
  std::string bytes(length, '\0');
  bytes.resize(read(offset, std::span(bytes)));
  return bytes;
}

std::size_t AppendedFile::read(std::uint64_t offset, std::span<char> bytes) const {
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::pread(file_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(offset + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read");
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  return have;
}

void AppendedFile::fail(const char* what) const { fail_at(what, path_); }

}  // namespace dateline
