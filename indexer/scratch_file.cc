#include "indexer/scratch_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dateline {

namespace fs = std::filesystem;

ScratchFile::ScratchFile(fs::path folder) : folder_(std::move(folder)) {
  std::string name = (folder_ / "scratch-XXXXXX").string();
  file_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) fail("open");
  (void)::unlink(name.c_str());  // where this is refused, the work folder is removed with it anyway
}

ScratchFile::~ScratchFile() { ::close(file_); }

std::uint64_t ScratchFile::append(std::string_view bytes) {
  std::uint64_t begin = 0;
  {
    const std::lock_guard lock(mutex_);
    begin = end_;
    end_ += bytes.size();
  }
  for (std::uint64_t offset = begin; !bytes.empty();) {
    const ssize_t written = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
  return begin;
}

std::string ScratchFile::read(std::uint64_t offset, std::uint64_t length) const {
  std::string bytes(length, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::pread(file_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(offset + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read");
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

void ScratchFile::fail(const char* what) const {
  throw fs::filesystem_error(what, folder_, std::error_code(errno, std::generic_category()));
}

}  // namespace dateline
