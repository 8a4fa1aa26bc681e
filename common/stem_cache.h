#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Words and their stems. For one thread.
///
/// Every word of an archive is looked up here, so it is open addressing over slots with half of the hash in them, and
/// all words and stems stand in one text: a look-up touches a slot and the word, and allocates nothing. (With a map of
/// strings it was a fourteenth of the time of a build.)
class StemCache {
 public:
  /// The stem of a word that was added, until the next one is.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view word) const;

  /// Adds a word that is not there, both of at most 65,535 bytes; returns its stem, until the next one is added.
  /// Forgets all others first when there are `most_words`.
  std::string_view add(std::string_view word, std::string_view stem);

  /// The vocabulary of some thousand articles, so that a hostile archive cannot fill the memory.
  static constexpr std::size_t most_words = 200'000;

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t begin = 0;  ///< of the word, with its stem behind it; 0 where there is none
    std::uint16_t word = 0;   ///< bytes
    std::uint16_t stem = 0;
  };

  void grow();
  void place(std::uint64_t hash, Slot slot);
  [[nodiscard]] std::string_view word_of(const Slot& slot) const {
    return std::string_view(bytes_).substr(slot.begin, slot.word);
  }
  [[nodiscard]] std::string_view stem_of(const Slot& slot) const {
    return std::string_view(bytes_).substr(slot.begin + slot.word, slot.stem);
  }

  std::string bytes_ = std::string(1, '\0');  ///< no word begins at 0
  std::vector<Slot> slots_;                   ///< a power of two, at most half of them taken
  std::size_t words_ = 0;
};

}  // namespace dateline
