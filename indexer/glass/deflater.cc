#include "indexer/glass/deflater.h"

#include <limits>
#include <new>

namespace dateline::glass {

Deflater::Deflater() {
  constexpr int raw_with_largest_window = -15;
  constexpr int most_memory = 9;
  if (deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_with_largest_window, most_memory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflater::~Deflater() { deflateEnd(&stream_); }

std::optional<std::string_view> Deflater::compress(std::string_view tag) {
  if (tag.size() <= never_longer_than || tag.size() > std::numeric_limits<uInt>::max()) return std::nullopt;
  if (out_.size() < tag.size()) out_.resize(tag.size());
  (void)deflateReset(&stream_);
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tag.data()));
  stream_.avail_in = static_cast<uInt>(tag.size());
  stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
  stream_.avail_out = static_cast<uInt>(tag.size());
  if (deflate(&stream_, Z_FINISH) != Z_STREAM_END || stream_.total_out >= tag.size()) return std::nullopt;
  return std::string_view(out_).substr(0, stream_.total_out);
}

}  // namespace dateline::glass
