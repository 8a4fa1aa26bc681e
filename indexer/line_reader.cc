#include "indexer/line_reader.h"

namespace dateline {

namespace {
constexpr std::size_t chunk_size = 256U << 10U;
}

bool LineReader::fill() {
  buffer_.resize(chunk_size);
  buffer_.resize(stream_.read(buffer_.data(), chunk_size));
  begin_ = 0;
  return !buffer_.empty();
}

std::optional<Line> LineReader::next() {
  if (begin_ == buffer_.size() && !fill()) return std::nullopt;
  Line line;
  line.number = ++number_;
  line.offset = offset_;
  while (true) {
    const std::size_t end = buffer_.find('\n', begin_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    offset_ += stop - begin_;
    if (offset_ - line.offset > longest_line_) {
      line.too_long = true;
      line.bytes = {};
    } else {
      line.bytes.append(buffer_, begin_, stop - begin_);
    }
    begin_ = stop;
    if (end != std::string::npos) {
      ++begin_;
      ++offset_;
      return line;
    }
    if (!fill()) {
      line.ended = false;
      return line;
    }
  }
}

}  // namespace dateline
