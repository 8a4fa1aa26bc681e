#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/context_words.h"
#include "indexer/geonames/row.h"

namespace dateline {

/// The spellings of a row that news could use, the best known first, each once as its words are compared: its name,
/// its name in ASCII, other names in Latin, Arabic, Cyrillic and Hebrew letters. Left out are airport codes, numbers,
/// remarks in brackets, machine transliterations (in lower case) and other scripts.
std::vector<std::string> usable_spellings(const GeonamesRow& row);

/// Tells the spellings that mean their place wherever they stand from those that do only where the article says so.
///
/// A dump has every hamlet, and hamlets are called Mare, Union and Salma. No list of the words of all languages is at
/// hand, so a small place's name is trusted by its form alone: an Arabic article or one of the first words of place
/// names before a word of four letters or more ("Tall Hadidah", "al-Karamah"), which no English word imitates.
class SpellingTrust {
 public:
  SpellingTrust();

  /// Whether the name of a place of so many people may count wherever it stands.
  [[nodiscard]] bool is_telling(std::string_view spelling, std::uint64_t population) const;

 private:
  std::unordered_map<std::string, WordClasses> classes_;
};

}  // namespace dateline
