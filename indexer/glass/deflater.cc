#include "indexer/glass/deflater.h"

#include <limits>
#include <new>

namespace dateline::glass {

namespace {

constexpr std::size_t longest_short = 8192;

/// Negative bits of a window ask for raw deflate.
struct Room {
  int window_bits;
  int memory_level;
};
constexpr Room room_for_short = {-13, 4};
constexpr Room room_for_long = {-15, 9};

void begin(z_stream& stream, Room room) {
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, room.window_bits, room.memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

}  // namespace

Deflater::Deflater() {
  begin(for_short_, room_for_short);
  begin(for_long_, room_for_long);
}

Deflater::~Deflater() {
  deflateEnd(&for_short_);
  deflateEnd(&for_long_);
}

std::optional<std::string_view> Deflater::compress(std::string_view tag) {
  if (tag.size() <= never_longer_than || tag.size() > std::numeric_limits<uInt>::max()) return std::nullopt;
  if (out_.size() < tag.size()) out_.resize(tag.size());
  z_stream& stream = tag.size() <= longest_short ? for_short_ : for_long_;
  (void)deflateReset(&stream);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(tag.data()));
  stream.avail_in = static_cast<uInt>(tag.size());
  stream.next_out = reinterpret_cast<Bytef*>(out_.data());
  stream.avail_out = static_cast<uInt>(tag.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END || stream.total_out >= tag.size()) return std::nullopt;
  return std::string_view(out_).substr(0, stream.total_out);
}

}  // namespace dateline::glass
