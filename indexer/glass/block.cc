#include "indexer/glass/block.h"

#include <cassert>

namespace dateline::glass {

void put_16(char* to, std::uint32_t value) {
  to[0] = static_cast<char>(value >> 8U);
  to[1] = static_cast<char>(value);
}

void put_32(char* to, std::uint32_t value) {
  put_16(to, value >> 16U);
  put_16(to + 2, value);
}

void Block::clear() {
  bytes_.fill('\0');
  directory_end_ = header_size;
  items_begin_ = block_size;
}

char* Block::add_item(std::size_t size) {
  assert(size <= room());
  items_begin_ -= size;
  put_16(bytes_.data() + directory_end_, static_cast<std::uint32_t>(items_begin_));
  directory_end_ += directory_entry;
  return bytes_.data() + items_begin_;
}

std::string_view Block::finished() {
  const auto gap = static_cast<std::uint32_t>(items_begin_ - directory_end_);
  put_32(bytes_.data(), revision);
  bytes_[4] = static_cast<char>(level_);
  put_16(bytes_.data() + 5, gap);
  put_16(bytes_.data() + 7, gap);
  put_16(bytes_.data() + 9, static_cast<std::uint32_t>(directory_end_));
  return {bytes_.data(), bytes_.size()};
}

}  // namespace dateline::glass
