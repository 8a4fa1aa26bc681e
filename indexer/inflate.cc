#include "indexer/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace dateline {

namespace {

bool begins_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

/// RFC 1950: method 8, and both bytes together a multiple of 31.
bool begins_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]);
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0FU) == 8 && (first >> 4U) <= 7 && (first * 256 + second) % 31 == 0;
}

int window_bits_of(std::string_view bytes) {
  if (begins_gzip(bytes)) return 15 + 16;
  return begins_zlib(bytes) ? 15 : -15;
}

class Inflater {
 public:
  explicit Inflater(std::string_view bytes) {
    if (inflateInit2(&zlib_, window_bits_of(bytes)) != Z_OK) throw std::bad_alloc();
    zlib_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    zlib_.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  }
  ~Inflater() { inflateEnd(&zlib_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  Inflated run(std::uint64_t most, UnpackBudget& budget) {
    Inflated result;
    std::array<char, 16U << 10U> part{};
    while (true) {
      zlib_.next_out = reinterpret_cast<Bytef*>(part.data());
      zlib_.avail_out = static_cast<uInt>(part.size());
      const int status = inflate(&zlib_, Z_NO_FLUSH);
      const std::size_t count = part.size() - zlib_.avail_out;
      budget.add_unpacked(count);
      result.too_long = result.bytes.size() + count > most;
      if (!result.too_long) result.bytes.append(part.data(), count);
      if (status == Z_STREAM_END || result.too_long) return result;
      result.fault = fault_after(status, count, budget);
      if (!result.fault.empty()) return result;
    }
  }

 private:
  static std::string fault_after(int status, std::size_t count, const UnpackBudget& budget) {
    if (status != Z_OK && status != Z_BUF_ERROR) return "the compressed body is damaged";
    if (count == 0) return "the compressed body ends early";
    return budget.exceeded();
  }

  z_stream zlib_{};
};

}  // namespace

Inflated inflate_all(std::string_view bytes, std::uint64_t most, UnpackBudget& budget) {
  return Inflater(bytes).run(most, budget);
}

bool begins_compressed(std::string_view bytes) { return begins_gzip(bytes) || begins_zlib(bytes); }

}  // namespace dateline
