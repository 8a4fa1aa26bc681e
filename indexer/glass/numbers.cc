#include "indexer/glass/numbers.h"

#include <array>

namespace dateline::glass {

void append_sortable_number(std::string& bytes, std::uint32_t value) {
  constexpr std::uint32_t least_of_three = 0x8000;
  if (value < least_of_three) {
    bytes += static_cast<char>(value >> 8U);
    bytes += static_cast<char>(value);
    return;
  }
  // N bytes begin with N - 2 bits that are set and one that is not, and hold 7 N + 1 bits besides.
  unsigned size = 3;
  while (size < 5 && value >> (7 * size + 1) != 0) ++size;
  const unsigned mark = 0xffU << (10U - size);
  for (unsigned left = size; left-- > 0;) {
    const unsigned byte = left >= sizeof value ? 0U : (value >> (8 * left)) & 0xffU;
    bytes += static_cast<char>(left + 1 == size ? byte | mark : byte);
  }
}

void append_sortable_text(std::string& bytes, std::string_view text) {
  for (std::size_t zero = text.find('\0'); zero != std::string_view::npos; zero = text.find('\0')) {
    bytes += text.substr(0, zero + 1);
    bytes += '\xff';
    text.remove_prefix(zero + 1);
  }
  bytes += text;
}

}  // namespace dateline::glass
