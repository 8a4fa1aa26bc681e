#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// Bytes of a tag as they are, and then bytes that stood before.
struct Repeat {
  std::uint32_t literals = 0;
  std::uint16_t length = 0;    ///< 4 to 258; 0 behind the last literals of a tag
  std::uint16_t distance = 0;  ///< how far before: 1 to 32,768
};

/// Finds in each of many short tags what it repeats of itself, by the last place where the same four bytes stood. What
/// it remembers of one tag it need not wipe for the next, because places are counted through all of them.
class RepeatFinder {
 public:
  static constexpr std::uint32_t shortest = 4;
  static constexpr std::uint32_t longest = 258;
  static constexpr std::uint32_t farthest = 32'768;

  RepeatFinder();

  /// Appends the repeats of a tag of at most 64 MB.
  void find(std::string_view tag, std::vector<Repeat>& repeats);

 private:
  std::vector<std::uint32_t> places_;  ///< by hash of four bytes; places before begin_ are in other tags
  std::uint32_t begin_ = 1;            ///< of the tag
};

}  // namespace dateline::glass
