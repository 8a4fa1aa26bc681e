#include "indexer/glass/position_coding.h"

#include <bit>
#include <cassert>

#include "indexer/glass/numbers.h"

namespace dateline::glass {

namespace {

/// Bits from the lowest of the first byte on.
class BitWriter {
 public:
  explicit BitWriter(std::string& bytes) : bytes_(bytes) {}

  /// A value of which it is known that it is less than `bound`. Where the bound is no power of two, the values in the
  /// middle take a bit less.
  void put(std::uint64_t value, std::uint64_t bound) {
    assert(value < bound);
    auto size = static_cast<unsigned>(std::bit_width(bound - 1));
    const std::uint64_t spare = (std::uint64_t{1} << size) - bound;
    const std::uint64_t middle = (bound - spare) / 2;
    if (spare > 0 && value >= middle + spare) {
      value = (value - middle - spare) | (std::uint64_t{1} << (size - 1));
    } else if (spare > 0 && value >= middle) {
      --size;
    }
    append(value, size);
  }

  void finish() {
    if (held_ > 0) bytes_ += static_cast<char>(bits_);
  }

 private:
  void append(std::uint64_t value, unsigned size) {
    bits_ |= value << held_;
    for (held_ += size; held_ >= 8; held_ -= 8) {
      bytes_ += static_cast<char>(bits_);
      bits_ >>= 8U;
    }
  }

  std::string& bytes_;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;
};

/// What lies between the first and the last of these, which are known; the depth is the logarithm of their number.
void put_between(BitWriter& writer, std::span<const std::uint32_t> positions) {
  while (positions.size() > 2) {
    const std::size_t middle = (positions.size() - 1) / 2;
    const std::uint64_t least = positions.front() + middle;
    const std::uint64_t most = positions.back() - (positions.size() - 1 - middle);
    writer.put(positions[middle] - least, most - least + 1);
    put_between(writer, positions.subspan(0, middle + 1));
    positions = positions.subspan(middle);
  }
}

}  // namespace

void append_positions(std::string& bytes, std::span<const std::uint32_t> positions) {
  assert(!positions.empty());
  const std::uint64_t first = positions.front();
  const std::uint64_t last = positions.back();
  append_number(bytes, last);
  if (positions.size() == 1) return;
  BitWriter writer(bytes);
  writer.put(first, last);
  writer.put(positions.size() - 2, last - first);
  put_between(writer, positions);
  writer.finish();
}

}  // namespace dateline::glass
