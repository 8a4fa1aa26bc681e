#include "indexer/ledger/framed_file.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "common/byte_coding.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t longest_length = 10;

int open_file(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw fs::filesystem_error("open", file, std::error_code(errno, std::generic_category()));
  return descriptor;
}

}  // namespace

AppendedFile open_to_read(const fs::path& file) { return {open_file(file), fs::file_size(file), file}; }

void FramedWriter::add(std::string_view entry) {
  ByteWriter length;
  length.number(entry.size());
  file_.write(length.bytes());
  file_.write(entry);
}

/// Up to `size` bytes from the offset on.
std::string_view FramedReader::ahead(std::uint64_t size) {
  const std::uint64_t wanted = std::min(size, end_ - offset_);
  if (offset_ < buffer_begin_ || offset_ + wanted > buffer_begin_ + buffer_.size()) {
    buffer_ = file_.read(offset_, std::min(std::max(wanted, chunk_), end_ - offset_));
    buffer_begin_ = offset_;
  }
  return std::string_view(buffer_).substr(offset_ - buffer_begin_, wanted);
}

std::optional<std::string_view> FramedReader::next() {
  const std::string_view begin = ahead(longest_length);
  ByteReader reader(begin);
  const std::uint64_t size = reader.number();
  if (!reader.ok()) return std::nullopt;
  std::uint64_t length_bytes = 1;
  for (std::uint64_t rest = size; rest >= 0x80U; rest >>= 7U) ++length_bytes;
  if (length_bytes > end_ - offset_ || size > end_ - offset_ - length_bytes) return std::nullopt;
  const std::string_view all = ahead(length_bytes + size);
  if (all.size() < length_bytes + size) return std::nullopt;
  offset_ += all.size();
  return all.substr(length_bytes);
}

}  // namespace dateline
