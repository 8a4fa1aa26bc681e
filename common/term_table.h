#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Numbers terms from 0 in the order in which they are added, and finds the number of a term again.
///
/// Every word of every text is looked up here and most are not there, so it is open addressing over slots of eight
/// bytes with half of the hash in them: an unknown word is told by one slot, without its bytes being compared. Not made
/// for keys that an enemy chooses: the terms are those of a lexicon, and what texts look up is never added.
class TermTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  TermTable();

  /// The number of `term`, which is a new one if it was not there.
  std::uint32_t add(std::string_view term);

  /// The number of `term`; `none` if it is not there.
  [[nodiscard]] std::uint32_t find(std::string_view term) const;

  [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }
  [[nodiscard]] std::string_view term(std::uint32_t number) const {
    return std::string_view(bytes_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = none;
  };

  [[nodiscard]] std::uint32_t find(std::string_view term, std::uint64_t hash) const;
  void place(std::uint64_t hash, std::uint32_t number);
  void grow();

  std::string bytes_;                  ///< of all terms
  std::vector<std::uint32_t> begins_;  ///< of each term in `bytes_`, and the end of the last one
  std::vector<Slot> slots_;            ///< a power of two, at most half of them taken
  std::size_t mask_;
};

}  // namespace dateline
