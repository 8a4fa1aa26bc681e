#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The words around names that say what a name is: "village", "south of", "captured", "General", "Syrian".
///
/// They are knowledge, so they live in lexicon/context_words.tsv and not in the code; the code knows the classes only.
namespace dateline {

/// A set of classes; a word may stand in several.
using WordClasses = std::uint32_t;

namespace word_class {
inline constexpr WordClasses article = 1U << 0;  ///< the Arabic article: al, ar, ash
inline constexpr WordClasses head = 1U << 1;     ///< first word of place names: Tal, Jabal, Bir
inline constexpr WordClasses kin = 1U << 2;      ///< first word of place names and of persons' names: Abu, Sheikh
inline constexpr WordClasses in = 1U << 3;       ///< preposition before a place, seldom before a person: in, near
inline constexpr WordClasses from = 1U << 4;     ///< preposition before places and persons: from, to
inline constexpr WordClasses of = 1U << 5;
inline constexpr WordClasses direction = 1U << 6;       ///< south, eastern, rural
inline constexpr WordClasses kind = 1U << 7;            ///< village, dam, road; `about` holds feature codes
inline constexpr WordClasses kind_adjective = 1U << 8;  ///< between a name and its kind: the X *air* base
inline constexpr WordClasses including = 1U << 9;       ///< opens a list
inline constexpr WordClasses verb = 1U << 10;           ///< done to places: captured, shelled
inline constexpr WordClasses and_ = 1U << 11;           ///< and, or
inline constexpr WordClasses title = 1U << 12;          ///< stands before a person: General, spokesman
inline constexpr WordClasses actor = 1U << 13;          ///< hyphenated to a country that acts: -backed, -led
inline constexpr WordClasses people = 1U << 14;         ///< peoples and faiths; `about` may hold a country
inline constexpr WordClasses calendar = 1U << 15;       ///< months and days of the week
inline constexpr WordClasses plain = 1U << 16;          ///< no name, in spite of a capital letter
inline constexpr WordClasses organisation = 1U << 17;   ///< last word of organisations: Ministry, Party
inline constexpr WordClasses force_noun = 1U << 18;     ///< last word of forces: Brigade, Front
inline constexpr WordClasses force_head = 1U << 19;     ///< first word of forces: Liwa, Jaysh
inline constexpr WordClasses company = 1U << 20;        ///< last word of companies: Corp, Airlines
inline constexpr WordClasses masthead = 1U << 21;       ///< last word of newspapers: Times, Herald
inline constexpr WordClasses house = 1U << 22;          ///< what "of" and a place make an institution: Bank, Voice
inline constexpr WordClasses abbreviation = 1U << 23;   ///< begins names and has a full stop: St., Mt.
}  // namespace word_class

struct ContextWord {
  std::string word;  ///< one folded term
  WordClasses classes = 0;
  std::vector<std::string> about;  ///< feature codes of a kind, countries of a people
};

/// The table that is built into the program, each word once. A row that cannot be read is a bug.
const std::vector<ContextWord>& context_words();

}  // namespace dateline
