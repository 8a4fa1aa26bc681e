#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/bit_stream.h"
#include "indexer/glass/prefix_code.h"
#include "indexer/glass/repeat_finder.h"

namespace dateline::glass {

/// How often each symbol of deflate (RFC 1951, section 3.2.5) occurs.
struct SymbolCounts {
  static constexpr std::size_t literals_and_lengths = 286;
  static constexpr std::size_t distances = 30;

  void add(std::string_view tag, std::span<const Repeat> repeats);

  std::array<std::uint32_t, literals_and_lengths> of_literals{};  ///< and of lengths
  std::array<std::uint32_t, distances> of_distances{};
};

/// The code of a block of deflate, for many short tags that are each such a block: made once for all of them, and
/// written before each.
class DeflateCode {
 public:
  explicit DeflateCode(const SymbolCounts& counts);

  /// At most so many bytes are written for a tag, and eight more may be overwritten.
  [[nodiscard]] std::size_t bound(std::size_t tag) const {
    return header_.size() + 2 * tag + 2 * sizeof(std::uint64_t);
  }

  /// Writes the tag as one block, the last one, to memory for `bound()` bytes. Returns the end.
  char* write(std::string_view tag, std::span<const Repeat> repeats, char* to) const;

 private:
  /// A word and the bits behind it that tell one of the lengths that have the same word.
  struct LengthWord {
    std::uint32_t bits = 0;
    std::uint32_t size = 0;
  };

  void make_length_words();

  std::vector<CodeWord> literals_;
  std::vector<CodeWord> distances_;
  std::array<LengthWord, RepeatFinder::longest + 1> lengths_{};
  std::string header_;
  unsigned header_bits_ = 0;  ///< of its last byte
};

}  // namespace dateline::glass
