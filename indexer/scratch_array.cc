#include "indexer/scratch_array.h"

#include <cassert>
#include <system_error>

namespace dateline {

std::uint64_t ScratchBytes::append(std::string_view bytes) {
  const std::uint64_t begin = size();
  waiting_ += bytes;
  if (waiting_.size() < most_waiting) return begin;
  if (!file_) file_ = std::make_unique<ScratchFile>(folder_);
  file_->append(waiting_);
  written_ += waiting_.size();
  waiting_.clear();
  return begin;
}

void ScratchBytes::read(std::uint64_t offset, std::span<char> bytes) const {
  assert(offset + bytes.size() <= size());
  const std::size_t from_file = offset < written_ ? std::min<std::uint64_t>(bytes.size(), written_ - offset) : 0;
  if (from_file > 0 && file_->read(offset, bytes.first(from_file)) < from_file) {
    throw std::filesystem::filesystem_error("read", folder_, std::make_error_code(std::errc::io_error));
  }
  if (from_file == bytes.size()) return;
  std::copy_n(waiting_.data() + (offset + from_file - written_), bytes.size() - from_file, bytes.data() + from_file);
}

}  // namespace dateline
