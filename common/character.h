#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// What a character is to the tokenizer. A table knows ASCII, which most text is; Unicode's categories know the rest.
namespace dateline {

enum class Character : std::uint8_t { other, letter, capital, uncased, digit, mark, apostrophe, hyphen };

/// One bit for each kind of character.
using CharacterSet = std::uint8_t;

constexpr CharacterSet set_of(Character c) { return static_cast<CharacterSet>(1U << static_cast<unsigned>(c)); }
constexpr bool is_in(CharacterSet one, CharacterSet set) { return (one & set) != 0; }

inline constexpr CharacterSet letter_characters =
    set_of(Character::letter) | set_of(Character::capital) | set_of(Character::uncased);
inline constexpr CharacterSet word_characters = letter_characters | set_of(Character::digit);

constexpr bool is_letter(Character c) { return is_in(set_of(c), letter_characters); }
constexpr bool begins_word(Character c) { return is_in(set_of(c), word_characters); }

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Of a character in ASCII.
constexpr Character classify_ascii(char c) {
  if (c >= 'a' && c <= 'z') return Character::letter;
  if (c >= 'A' && c <= 'Z') return Character::capital;
  if (c >= '0' && c <= '9') return Character::digit;
  if (c == '\'' || c == '`') return Character::apostrophe;
  if (c == '-') return Character::hyphen;
  return Character::other;
}

inline constexpr std::array<CharacterSet, 256> ascii_classes = [] {
  std::array<CharacterSet, 256> classes{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) classes[byte] = set_of(classify_ascii(static_cast<char>(byte)));
  return classes;
}();

/// The set of a byte's kind; the empty set for a byte of a longer character.
constexpr CharacterSet ascii_class(char byte) { return ascii_classes[static_cast<unsigned char>(byte)]; }

/// Of a character that is not in ASCII.
Character classify_wide(char32_t c);

}  // namespace dateline
