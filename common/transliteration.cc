#include "common/transliteration.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"

namespace dateline {

namespace {

struct Letter {
  char32_t letter;
  std::string_view latin;
};

/// Letters whose mark says more than folding keeps: ISO 233 and DIN 31635 for Arabic, Turkish, Kurdish.
constexpr std::array<Letter, 22> marked_letters = {{
    {U'\u00C7', "ch"}, {U'\u00E7', "ch"}, {U'\u010C', "ch"}, {U'\u010D', "ch"}, {U'\u011E', "gh"}, {U'\u011F', "gh"},
    {U'\u0120', "gh"}, {U'\u0121', "gh"}, {U'\u015E', "sh"}, {U'\u015F', "sh"}, {U'\u0160', "sh"}, {U'\u0161', "sh"},
    {U'\u01E6', "j"},  {U'\u01E7', "j"},  {U'\u0218', "sh"}, {U'\u0219', "sh"}, {U'\u1E20', "gh"}, {U'\u1E21', "gh"},
    {U'\u1E2A', "kh"}, {U'\u1E2B', "kh"}, {U'\u1E96', "kh"}, {U'\u1E0F', "dh"},
}};

/// After folding: alef forms, ta marbuta, alef maqsura and Persian letters are levelled already.
constexpr std::array<Letter, 37> arabic_letters = {{
    {U'\u0627', "a"},  {U'\u0628', "b"}, {U'\u062A', "t"},  {U'\u062B', "th"}, {U'\u062C', "j"}, {U'\u062D', "h"},
    {U'\u062E', "kh"}, {U'\u062F', "d"}, {U'\u0630', "dh"}, {U'\u0631', "r"},  {U'\u0632', "z"}, {U'\u0633', "s"},
    {U'\u0634', "sh"}, {U'\u0635', "s"}, {U'\u0636', "d"},  {U'\u0637', "t"},  {U'\u0638', "z"}, {U'\u0639', "a"},
    {U'\u063A', "gh"}, {U'\u0641', "f"}, {U'\u0642', "q"},  {U'\u0643', "k"},  {U'\u0644', "l"}, {U'\u0645', "m"},
    {U'\u0646', "n"},  {U'\u0647', "h"}, {U'\u0648', "w"},  {U'\u064A', "y"},  {U'\u067E', "p"}, {U'\u0686', "ch"},
    {U'\u0698', "j"},  {U'\u06A4', "v"}, {U'\u06AF', "g"},  {U'\u06C6', "o"},  {U'\u06CE', "e"}, {U'\u06D5', "a"},
    {U'\u06BE', "h"},
}};

/// From U+0430 to U+044F. Russian writes both h and kh with one letter; see spell().
constexpr std::array<std::string_view, 32> cyrillic_letters = {
    "a", "b", "v", "g", "d", "e", "zh", "z",  "i",  "y",  "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sh", "",  "i", "",  "e", "yu", "ya"};

constexpr char32_t alef = U'\u0627';
constexpr char32_t lam = U'\u0644';
constexpr char32_t ha = U'\u0647';

template <std::size_t N>
std::string_view look_up(const std::array<Letter, N>& letters, char32_t letter) {
  const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& l) { return l.letter == letter; });
  return found == letters.end() ? std::string_view{} : found->latin;
}

/// Spells marked letters out and folds the rest.
std::string folded_name(std::string_view name) {
  std::string spelled;
  std::size_t position = 0;
  while (position < name.size()) {
    const std::size_t begin = position;
    const char32_t c = next_code_point(name, position);
    const std::string_view latin = c < 0x80 ? std::string_view{} : look_up(marked_letters, c);
    spelled += latin.empty() ? name.substr(begin, position - begin) : latin;
  }
  return fold(spelled);
}

bool is_arabic(char32_t c) { return !look_up(arabic_letters, c).empty(); }
bool is_cyrillic(char32_t c) { return c >= U'\u0430' && c <= U'\u044F'; }

/// One word of one folded name.
class Speller {
 public:
  explicit Speller(std::string& out) : out_(out) {}

  void spell(const std::vector<char32_t>& word) {
    if (word.empty()) return;
    if (!out_.empty()) out_ += ' ';
    const std::size_t begin = out_.size();
    for (std::size_t i = 0; i < word.size(); ++i) {
      // Two letters of article and three of name at least: "al" is the article in al-Bab, not in Alma.
      if (i == 2 && word.size() >= 5 && word[0] == alef && word[1] == lam) out_ += ' ';
      spell(word[i], out_.size() == begin);
    }
    if (out_.size() == begin && begin > 0) out_.pop_back();
  }

 private:
  void spell(char32_t c, bool first) {
    if (c < 0x80) {
      out_ += static_cast<char>(c);
    } else if (is_cyrillic(c)) {
      // Homs and Hama begin with h in English; Sukhnah and Sheikh have kh inside.
      const bool inner_kha = c == U'\u0445' && !first;
      out_ += inner_kha ? "kh" : cyrillic_letters[c - U'\u0430'];
    } else {
      // A vowel is spoken between a consonant and h: without it, s and h would read as sh.
      if (c == ha && !first) out_ += 'a';
      out_ += look_up(arabic_letters, c);
    }
  }

  std::string& out_;
};

bool is_word_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || is_cyrillic(c) || is_arabic(c);
}

bool is_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The short way for names that need no transliteration.
std::string letters_of_ascii(std::string_view name) {
  std::string letters;
  letters.reserve(name.size());
  bool word_ends = false;
  for (char c : name) {
    if (c == '\'' || c == '`') continue;
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter && word_ends && !letters.empty()) letters += ' ';
    if (letter) letters += c;
    word_ends = !letter;
  }
  return letters;
}

}  // namespace

std::string latin_letters(std::string_view name) {
  if (is_ascii(name)) return letters_of_ascii(name);
  const std::string folded = folded_name(name);
  std::string latin;
  Speller speller(latin);
  std::vector<char32_t> word;
  std::size_t position = 0;
  while (position < folded.size()) {
    const char32_t c = next_code_point(folded, position);
    if (is_word_letter(c)) {
      word.push_back(c);
    } else {
      speller.spell(word);
      word.clear();
    }
  }
  speller.spell(word);
  return latin;
}

}  // namespace dateline
