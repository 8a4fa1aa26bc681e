#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Cuts text into words, once, for everything that looks at words: the index, the recognisers, the
/// query and the highlighter. What is one word here is one word everywhere.
namespace dateline {

/// How a word is written, which tells names from words.
enum class Shape : std::uint8_t {
  lower,        ///< "army", "al"
  capitalised,  ///< "Maskanah", "McCain"
  upper,        ///< "SAA", "T4" (two characters or more)
  initial,      ///< a single capital letter: "A"
  number,       ///< digits only, with inner , and . : "1,400"
  uncased       ///< scripts without case, such as Arabic
};

struct Token {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint32_t term_begin = 0;  ///< bytes of `TokenizedText::terms`
  std::uint32_t term_end = 0;
  Shape shape = Shape::lower;
  bool starts_sentence = false;
  bool starts_line = false;  ///< first word of the text or after a line feed
  bool hyphenated = false;   ///< joined to the word before it by a hyphen or dash without a space: "al-|Bukamal"
  bool possessive = false;   ///< an "'s" was cut off: it lies within begin..end but not in the term
  bool elided = false;       ///< lost its vowel to the next word, which an apostrophe joins: the l of "l'armée"
};

/// The words of a text, with their folded terms in one buffer. Views `text`, which must outlive it.
struct TokenizedText {
  std::string_view text;
  std::string terms;
  std::vector<Token> tokens;

  [[nodiscard]] std::string_view term(std::size_t index) const {
    const Token& token = tokens[index];
    return std::string_view(terms).substr(token.term_begin, token.term_end - token.term_begin);
  }
  /// As written, including a possessive ending.
  [[nodiscard]] std::string_view written(std::size_t index) const {
    return text.substr(tokens[index].begin, tokens[index].end - tokens[index].begin);
  }
  /// What stands between word `index - 1` (or the begin of the text) and word `index` (or the end of the text).
  [[nodiscard]] std::string_view gap_before(std::size_t index) const {
    const std::size_t from = index == 0 ? 0 : tokens[index - 1].end;
    const std::size_t to = index == tokens.size() ? text.size() : tokens[index].begin;
    return text.substr(from, to - from);
  }
};

/// A word is a run of letters, digits and marks. An apostrophe between letters belongs to the word and is folded away
/// (Sha'er -> shaer), but divides what French joins by it before a vowel (l'armée -> l, armee); "'s" at the end is left
/// out of the term. Single letters joined by full stops are one
/// word (U.S. -> us). A comma or full stop between digits belongs to the number and the comma is left
/// out of the term (1,400 -> 1400). Everything else separates, hyphens too.
///
/// Terms are folded with `fold()`; one longer than `longest_term` bytes is cut there at a code point.
/// A sentence ends at . ! ? … or a line feed, except after initials and common abbreviations (Gen., St.).
/// Linear in the length of the text. Requires valid UTF-8 of less than 4 GiB.
TokenizedText tokenize(std::string_view text);

/// The terms of `text` joined by single spaces: the form in which names are looked up.
std::string joined_terms(std::string_view text);

inline constexpr std::size_t longest_term = 64;

}  // namespace dateline
