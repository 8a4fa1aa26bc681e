#include "indexer/glass/run_reader.h"

#include "common/error.h"
#include "indexer/glass/numbers.h"
#include "indexer/glass/term_numbers.h"

namespace dateline::glass {

/// As many bytes are there, unless the run ends before.
bool RunReader::fetch(std::size_t size) {
  if (!rest_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  while (buffer_.size() < size) {
    if (!rest_->read(size - buffer_.size(), buffer_)) return false;
  }
  return true;
}

std::uint64_t RunReader::number() {
  constexpr unsigned char more = 0x80;
  if (has(longest_number)) {
    if (const auto byte = static_cast<unsigned char>(buffer_[at_]); byte < more) {
      ++at_;
      return byte;
    }
  }
  std::string_view left = std::string_view(buffer_).substr(at_);
  const std::size_t size = left.size();
  const std::uint64_t value = take_number(left);
  at_ += size - left.size();
  return value;
}

std::string_view RunReader::bytes(std::size_t size) {
  if (!has(size)) throw Error("a sorted run ends early");
  at_ += size;
  return std::string_view(buffer_).substr(at_ - size, size);
}

bool RunReader::next() {
  if (!has(1)) return false;
  key_ = bytes(number());
  beginning_ = beginning_of(key_);
  counts_.documents = number();
  counts_.occurrences = number();
  return true;
}

std::optional<Piece> RunReader::piece() {
  const std::size_t size = number();
  if (size == 0) return std::nullopt;
  Piece piece;
  piece.first = before_ + static_cast<std::uint32_t>(number());
  piece.last = piece.first + static_cast<std::uint32_t>(number());
  piece.entries = bytes(size);
  return piece;
}

}  // namespace dateline::glass
