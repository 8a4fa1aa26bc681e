#include "indexer/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "indexer/write_all.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t flushed_at = 64U << 10U;
constexpr std::uint64_t sent_at = 8U << 20U;
constexpr int not_open = -1;

}  // namespace

NewFile::NewFile(fs::path path)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (file_ == not_open) fail("open");
}

NewFile::~NewFile() {
  if (file_ != not_open) ::close(file_);
}

void NewFile::write(std::string_view bytes) {
  size_ += bytes.size();
  buffer_ += bytes;
  if (buffer_.size() >= flushed_at) flush();
}

void NewFile::finish() {
  flush();
  if (::close(std::exchange(file_, not_open)) != 0) fail("close");
}

void NewFile::flush() {
  if (!write_all(file_, buffer_)) fail("write");
  flushed_ += buffer_.size();
  buffer_.clear();
  if (flushed_ - sent_ >= sent_at) send_to_disk();
}

/// Where it is refused, syncing takes longer, and tells what is wrong.
void NewFile::send_to_disk() {
  (void)::sync_file_range(file_, static_cast<off_t>(sent_), static_cast<off_t>(flushed_ - sent_),
                          SYNC_FILE_RANGE_WRITE);
  sent_ = flushed_;
}

void NewFile::fail(const char* what) const {
  throw fs::filesystem_error(what, path_, std::error_code(errno, std::generic_category()));
}

void write_file(const fs::path& path, std::string_view bytes) {
  NewFile file(path);
  file.write(bytes);
  file.finish();
}

}  // namespace dateline
