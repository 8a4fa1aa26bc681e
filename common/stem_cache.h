#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Words and their stems. For one thread.
///
/// Every word of an archive is looked up here, so it is open addressing over slots of eight bytes with half of the hash
/// in them, and all words and stems stand in one text: a look-up touches a slot and the word, and allocates nothing.
/// (With a map of strings it was a fourteenth of the time of a build.)
class StemCache {
 public:
  /// The stem of a word that was added, until the next one is.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view word) const;

  /// Adds a word that is not there; returns its stem, until the next one is added. Forgets all others first when there
  /// are `most_words`.
  std::string_view add(std::string_view word, std::string_view stem);

  /// The vocabulary of some thousand articles, so that a hostile archive cannot fill the memory.
  static constexpr std::size_t most_words = 200'000;

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t entry = 0;  ///< number from 1; 0 where there is none
  };
  struct Entry {
    std::uint64_t begin = 0;  ///< of the word, with its stem behind it
    std::uint32_t word = 0;   ///< bytes
    std::uint32_t stem = 0;
  };

  void grow();
  void place(std::uint64_t hash, std::uint32_t entry);
  [[nodiscard]] std::string_view word_of(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.begin, entry.word);
  }
  [[nodiscard]] std::string_view stem_of(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.begin + entry.word, entry.stem);
  }

  std::string bytes_;
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
};

}  // namespace dateline
