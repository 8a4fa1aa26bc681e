#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// Prefix codes as deflate has them (RFC 1951, section 3.2.2): the sizes of its words tell all of a code.
namespace dateline::glass {

/// What is written for a symbol, its first bit lowest; of size 0: the symbol does not occur.
struct CodeWord {
  std::uint16_t bits = 0;
  std::uint8_t size = 0;  ///< bits
};

/// The sizes of a code for symbols that occur so often: the shortest one (Huffman's), but for words that would be
/// longer than `longest`, which is at most 15 and leaves room for all symbols. A lone symbol gets one bit.
std::vector<std::uint8_t> code_sizes(std::span<const std::uint32_t> counts, unsigned longest);

std::vector<CodeWord> code_words(std::span<const std::uint8_t> sizes);

}  // namespace dateline::glass
