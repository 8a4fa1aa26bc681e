#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::glass {

/// Eight bytes, the lowest first. Compilers make one instruction of it where they may.
inline void put_64_low_first(char* to, std::uint64_t value) {
  for (std::size_t i = 0; i < sizeof value; ++i) to[i] = static_cast<char>(value >> (8 * i));
}

/// Writes bits into memory from the lowest of each byte on. The caller sees to it that eight bytes more than are
/// written may be overwritten.
class BitStream {
 public:
  /// Goes on at a bit of a byte whose lower bits `held` are written already.
  explicit BitStream(char* to, std::uint64_t held = 0, unsigned size = 0) : to_(to), held_(held), size_(size) {}

  /// At most 57 bits in all until they are flushed.
  void put(std::uint64_t bits, unsigned size) {
    held_ |= bits << size_;
    size_ += size;
  }

  void flush() {
    put_64_low_first(to_, held_);
    to_ += size_ / 8;
    held_ >>= size_ & ~7U;
    size_ &= 7U;
  }

  /// Flushes all; returns the end of the last byte, of which `unfinished()` bits are in use.
  char* finish() {
    flush();
    return size_ > 0 ? to_ + 1 : to_;
  }

  /// Bits of the last byte that are in use if not all are.
  [[nodiscard]] unsigned unfinished() const { return size_; }

 private:
  char* to_;
  std::uint64_t held_;
  unsigned size_;
};

}  // namespace dateline::glass
