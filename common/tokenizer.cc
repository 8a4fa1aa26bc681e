#include "common/tokenizer.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dateline {

namespace {

enum class Character : std::uint8_t { other, letter, capital, uncased, digit, mark, apostrophe, hyphen };

Character classify_wide(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BE':
    case U'\u02BF':
    case U'\u02B9':
    case U'\u02C8':
    case U'\u00B4':
    case U'\u2032':
      return Character::apostrophe;
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
      return Character::hyphen;
    case U'\u00AD':  // a soft hyphen only tells where a word may be broken
    case U'\u200C':
    case U'\u200D':
      return Character::mark;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Character::capital;
    case UTF8PROC_CATEGORY_LL:
      return Character::letter;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return Character::uncased;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return Character::digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Character::mark;
    default:
      return Character::other;
  }
}

constexpr Character classify_ascii(char c) {
  if (c >= 'a' && c <= 'z') return Character::letter;
  if (c >= 'A' && c <= 'Z') return Character::capital;
  if (c >= '0' && c <= '9') return Character::digit;
  if (c == '\'' || c == '`') return Character::apostrophe;
  if (c == '-') return Character::hyphen;
  return Character::other;
}

constexpr std::size_t ascii_count = 0x80;

constexpr std::array<Character, ascii_count> ascii_classes = [] {
  std::array<Character, ascii_count> classes{};
  for (std::size_t c = 0; c < ascii_count; ++c) classes[c] = classify_ascii(static_cast<char>(c));
  return classes;
}();

bool is_ascii(char c) { return static_cast<unsigned char>(c) < ascii_count; }

/// Requires an ASCII character.
Character class_of_ascii(char c) { return ascii_classes[static_cast<unsigned char>(c)]; }

constexpr unsigned set_of(Character c) { return 1U << static_cast<unsigned>(c); }

constexpr unsigned letters_set = set_of(Character::letter) | set_of(Character::capital) | set_of(Character::uncased);
constexpr unsigned word_set = letters_set | set_of(Character::digit);

bool begins_word(Character c) { return (set_of(c) & word_set) != 0; }

bool is_letter(Character c) { return (set_of(c) & letters_set) != 0; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Words before a full stop that does not end a sentence.
constexpr std::array<std::string_view, 34> abbreviations = {
    "adm", "apr", "aug", "brig", "capt", "cmdr", "col", "corp", "dec", "dr",  "feb", "fig",
    "gen", "gov", "inc", "jan",  "jr",   "jul",  "jun", "lt",   "maj", "mar", "mr",  "mrs",
    "ms",  "mt",  "nov", "oct",  "prof", "rep",  "sen", "sep",  "sgt", "st"};

/// What was counted while a word was read.
struct Letters {
  unsigned lower = 0;
  unsigned capital = 0;
  unsigned uncased = 0;
  unsigned digits = 0;
  bool first_capital = false;

  void count(Character c) {
    const bool first = lower + capital + uncased + digits == 0;
    if (c == Character::letter) ++lower;
    if (c == Character::capital) ++capital;
    if (c == Character::uncased) ++uncased;
    if (c == Character::digit) ++digits;
    if (first) first_capital = c == Character::capital;
  }

  [[nodiscard]] Shape shape() const {
    if (lower + capital + uncased == 0) return Shape::number;
    if (lower + capital == 0) return Shape::uncased;
    if (capital == 1 && lower == 0 && digits == 0) return Shape::initial;
    if (lower == 0) return Shape::upper;
    return first_capital ? Shape::capitalised : Shape::lower;
  }
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { result_.text = text; }

  TokenizedText run() {
    result_.tokens.reserve(text_.size() / 6 + 1);
    result_.terms.reserve(text_.size() + text_.size() / 8);
    while (position_ < text_.size()) {
      const char c = text_[position_];
      if (!is_ascii(c)) {
        read_wide();
      } else if (begins_word(class_of_ascii(c))) {
        if (!read_ascii_word()) read_word();
      } else {
        pass_over(static_cast<char32_t>(c), class_of_ascii(c));
        ++position_;
      }
    }
    return std::move(result_);
  }

 private:
  void read_wide() {
    std::size_t next = position_;
    const char32_t c = next_code_point(text_, next);
    const Character character = classify_wide(c);
    if (begins_word(character)) return read_word();
    pass_over(c, character);
    position_ = next;
  }

  /// The short way for nearly all words of a Latin text: letters and digits only, and nothing behind them that may
  /// belong to the word. False if it takes the long way.
  bool read_ascii_word() {
    const std::size_t begin = position_;
    std::size_t end = begin;
    unsigned seen = 0;
    while (end < text_.size() && is_ascii(text_[end]) && begins_word(class_of_ascii(text_[end])))
      seen |= set_of(class_of_ascii(text_[end++]));
    if (may_go_on(end, end - begin, seen)) return false;
    const bool first_capital = class_of_ascii(text_[begin]) == Character::capital;
    Token token = token_at(begin, end);
    token.shape = shape_of(seen, first_capital, end - begin);
    append_ascii_term(text_.substr(begin, std::min(end - begin, longest_term)),
                      (seen & set_of(Character::capital)) != 0);
    last_was_dotted_ = false;
    finish(token);
    position_ = end;
    return true;
  }

  /// Whether what stands at `end`, behind `size` letters and digits, may make a longer word of them.
  [[nodiscard]] bool may_go_on(std::size_t end, std::size_t size, unsigned seen) const {
    if (end == text_.size()) return false;
    const char stop = text_[end];
    if (!is_ascii(stop)) return true;
    if (stop == '.' && size == 1 && (seen & letters_set) != 0) return true;
    const bool inner = stop == '.' || stop == ',' || class_of_ascii(stop) == Character::apostrophe;
    if (!inner || end + 1 == text_.size()) return false;
    return !is_ascii(text_[end + 1]) || begins_word(class_of_ascii(text_[end + 1]));
  }

  /// Of letters and digits in ASCII.
  static Shape shape_of(unsigned seen, bool first_capital, std::size_t size) {
    if ((seen & letters_set) == 0) return Shape::number;
    if (first_capital && size == 1) return Shape::initial;
    if ((seen & set_of(Character::letter)) == 0) return Shape::upper;
    return first_capital ? Shape::capitalised : Shape::lower;
  }

  void append_ascii_term(std::string_view written, bool any_capital) {
    const auto begin = static_cast<std::ptrdiff_t>(result_.terms.size());
    result_.terms += written;
    if (any_capital)
      std::transform(result_.terms.begin() + begin, result_.terms.end(), result_.terms.begin() + begin, lower);
  }

  void pass_over(char32_t c, Character character) {
    hyphen_only_ = hyphen_only_gap_begins_ && character == Character::hyphen;
    hyphen_only_gap_begins_ = false;
    if (c == U'\n') {
      line_starts_ = true;
      sentence_starts_ = true;
    } else if (c == U'!' || c == U'?' || c == U'\u2026' || c == U'\u061F' || c == U'\u06D4') {
      sentence_starts_ = true;
    } else if (c == U'.') {
      sentence_starts_ = sentence_starts_ || !after_abbreviation();
    }
  }

  /// A full stop that touches the last word ends no sentence after an abbreviation or an initial.
  [[nodiscard]] bool after_abbreviation() const {
    if (result_.tokens.empty()) return false;
    const Token& last = result_.tokens.back();
    if (last.end != position_) return false;
    if (last.shape == Shape::initial || last_was_dotted_) return true;
    const std::string_view term = result_.term(result_.tokens.size() - 1);
    return last.shape != Shape::lower && std::binary_search(abbreviations.begin(), abbreviations.end(), term);
  }

  [[nodiscard]] Character class_at(std::size_t position) const {
    if (position >= text_.size()) return Character::other;
    if (is_ascii(text_[position])) return class_of_ascii(text_[position]);
    return classify_wide(next_code_point(text_, position));
  }

  [[nodiscard]] std::size_t after(std::size_t position) const {
    if (is_ascii(text_[position])) return position + 1;
    next_code_point(text_, position);
    return position;
  }

  void read_word() {
    const std::size_t begin = position_;
    Letters letters;
    std::size_t end = read_dotted_letters(begin, letters);
    last_was_dotted_ = end != begin;
    if (!last_was_dotted_) end = read_plain(begin, letters);
    add(begin, end, letters);
    position_ = end;
  }

  /// "U.S." or "u.s.a": letters each followed by a full stop, two at least. Returns `begin` if there are none.
  std::size_t read_dotted_letters(std::size_t begin, Letters& letters) const {
    Letters counted;
    std::size_t end = begin;
    unsigned pairs = 0;
    while (is_letter(class_at(end))) {
      const std::size_t stop = after(end);
      if (stop >= text_.size() || text_[stop] != '.') {
        // The last letter may lack its full stop: "U.S".
        if (pairs >= 1 && !begins_word(class_at(stop))) {
          counted.count(class_at(end));
          end = stop;
          ++pairs;
        }
        break;
      }
      counted.count(class_at(end));
      end = stop + 1;
      ++pairs;
    }
    if (pairs < 2 || begins_word(class_at(end))) return begin;
    letters = counted;
    return end;
  }

  std::size_t read_plain(std::size_t begin, Letters& letters) const {
    std::size_t end = begin;
    Character last = Character::other;
    while (end < text_.size()) {
      const Character c = class_at(end);
      if (begins_word(c)) {
        letters.count(c);
      } else if (c == Character::apostrophe) {
        if (!is_letter(last) || !is_letter(class_at(after(end)))) break;
      } else if (text_[end] == ',' || text_[end] == '.') {
        if (last != Character::digit || class_at(end + 1) != Character::digit || letters.lower + letters.capital > 0)
          break;
      } else if (c != Character::mark) {
        break;
      }
      last = c;
      end = after(end);
    }
    return end;
  }

  void add(std::size_t begin, std::size_t end, const Letters& letters) {
    Token token = token_at(begin, end);
    token.shape = letters.shape();
    append_term(text_.substr(begin, end - begin), token);
    if (token.possessive) token.shape = shape_without_ending(letters, text_[end - 1]);
    finish(token);
  }

  /// All but its shape and term.
  [[nodiscard]] Token token_at(std::size_t begin, std::size_t end) const {
    Token token;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.starts_sentence = sentence_starts_;
    token.starts_line = line_starts_;
    token.hyphenated = hyphen_only_;
    token.term_begin = static_cast<std::uint32_t>(result_.terms.size());
    return token;
  }

  void finish(Token& token) {
    token.term_end = static_cast<std::uint32_t>(result_.terms.size());
    sentence_starts_ = line_starts_ = hyphen_only_ = false;
    hyphen_only_gap_begins_ = true;
    if (token.term_end > token.term_begin) result_.tokens.push_back(token);
  }

  /// The s of "SAA's" says nothing of how the word is written.
  static Shape shape_without_ending(Letters letters, char ending) {
    --(ending == 'S' ? letters.capital : letters.lower);
    return letters.shape();
  }

  void append_term(std::string_view written, Token& token) {
    const std::string_view stem = without_possessive(written);
    token.possessive = stem.size() != written.size();
    std::string folded;
    for (const char c : stem) {
      if (!is_ascii(c)) {
        folded = fold(stem);
        break;
      }
      if (c == '\'' || c == '`') continue;
      folded += lower(c);
    }
    if (token.shape == Shape::number) std::erase(folded, ',');
    if (last_was_dotted_) std::erase(folded, '.');
    if (folded.size() > longest_term) cut(folded);
    result_.terms += folded;
  }

  static std::string_view without_possessive(std::string_view written) {
    for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S"}) {
      if (written.size() > ending.size() && written.ends_with(ending))
        return written.substr(0, written.size() - ending.size());
    }
    return written;
  }

  static void cut(std::string& folded) {
    std::size_t end = longest_term;
    while (end > 0 && (static_cast<unsigned char>(folded[end]) & 0xC0) == 0x80) --end;
    folded.resize(end);
  }

  std::string_view text_;
  TokenizedText result_;
  std::size_t position_ = 0;
  bool sentence_starts_ = true;
  bool line_starts_ = true;
  bool last_was_dotted_ = false;
  bool hyphen_only_gap_begins_ = false;  ///< the last thing read was a word
  bool hyphen_only_ = false;             ///< since the last word there was one hyphen and nothing else
};

}  // namespace

TokenizedText tokenize(std::string_view text) { return Scanner(text).run(); }

std::string joined_terms(std::string_view text) {
  const TokenizedText words = tokenize(text);
  std::string joined;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    if (i > 0) joined += ' ';
    joined += words.term(i);
  }
  return joined;
}

}  // namespace dateline
