#include "common/tokenizer.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "common/character.h"
#include "common/text.h"

namespace dateline {

namespace {

/// Words before a full stop that does not end a sentence.
constexpr std::array<std::string_view, 34> abbreviations = {
    "adm", "apr", "aug", "brig", "capt", "cmdr", "col", "corp", "dec", "dr",  "feb", "fig",
    "gen", "gov", "inc", "jan",  "jr",   "jul",  "jun", "lt",   "maj", "mar", "mr",  "mrs",
    "ms",  "mt",  "nov", "oct",  "prof", "rep",  "sen", "sep",  "sgt", "st"};

/// French words that lose their vowel before another word, folded. Only l, d and qu also with a capital: M'arat and
/// N'Djamena are names.
constexpr std::array<std::string_view, 11> elided_words = {"l", "d", "qu", "j",     "n",     "s",
                                                           "c", "m", "t",  "jusqu", "lorsqu"};
constexpr std::size_t longest_elided_word = 6;
constexpr std::size_t elided_in_capitals = 3;

/// Whether a word that begins so, and has an apostrophe before a vowel or h, is two words.
bool is_elided(std::string_view written) {
  if (written.size() > longest_elided_word) return false;
  std::string word(written);
  if (word.front() >= 'A' && word.front() <= 'Z') word.front() = ascii_lower(word.front());
  const auto found = std::find(elided_words.begin(), elided_words.end(), word);
  if (found == elided_words.end()) return false;
  return word == written || static_cast<std::size_t>(found - elided_words.begin()) < elided_in_capitals;
}

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
    result_.terms.resize(text_.size());
    while (position_ < text_.size()) {
      const char c = text_[position_];
      if (!is_ascii(c)) {
        read_wide();
      } else if (begins_word(classify_ascii(c))) {
        if (!read_ascii_word()) read_word();
      } else {
        pass_over(static_cast<char32_t>(c), classify_ascii(c));
        ++position_;
      }
    }
    result_.terms.resize(terms_end_);
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
    assert(result_.terms.size() - terms_end_ >= text_.size() - position_);
    const std::size_t begin = position_;
    std::size_t end = begin;
    char* term = result_.terms.data() + terms_end_;
    CharacterSet seen = 0;
    for (; end < text_.size() && is_in(ascii_class(text_[end]), word_characters); ++end) {
      seen |= ascii_class(text_[end]);
      *term++ = ascii_lower(text_[end]);
    }
    if (may_go_on(end, end - begin, seen)) return false;
    Token token = token_at(begin, end);
    token.shape = shape_of(seen, is_in(ascii_class(text_[begin]), set_of(Character::capital)), end - begin);
    terms_end_ += std::min(end - begin, longest_term);
    last_was_dotted_ = false;
    finish(token);
    position_ = end;
    return true;
  }

  /// Whether what stands at `end`, behind `size` letters and digits, may make a longer word of them.
  [[nodiscard]] bool may_go_on(std::size_t end, std::size_t size, CharacterSet seen) const {
    if (end == text_.size()) return false;
    const char stop = text_[end];
    if (!is_ascii(stop)) return true;
    if (stop == '.' && size == 1 && (seen & letter_characters) != 0) return true;
    const bool inner = stop == '.' || stop == ',' || classify_ascii(stop) == Character::apostrophe;
    if (!inner || end + 1 == text_.size()) return false;
    return !is_ascii(text_[end + 1]) || begins_word(classify_ascii(text_[end + 1]));
  }

  /// Of letters and digits in ASCII.
  static Shape shape_of(CharacterSet seen, bool first_capital, std::size_t size) {
    if ((seen & letter_characters) == 0) return Shape::number;
    if (first_capital && size == 1) return Shape::initial;
    if ((seen & set_of(Character::letter)) == 0) return Shape::upper;
    return first_capital ? Shape::capitalised : Shape::lower;
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
    if (is_ascii(text_[position])) return classify_ascii(text_[position]);
    return classify_wide(next_code_point(text_, position));
  }

  /// Or an h, which may be mute.
  [[nodiscard]] bool vowel_at(std::size_t position) const {
    const std::string letter = fold(text_.substr(position, after(position) - position));
    return !letter.empty() && std::string_view("aeiouhy\xC5").find(letter.front()) != std::string_view::npos;
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
        if (is_elided(text_.substr(begin, end - begin)) && vowel_at(after(end))) break;
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
    token.elided = end < text_.size() && class_at(end) == Character::apostrophe &&
                   is_elided(text_.substr(begin, end - begin)) && is_letter(class_at(after(end)));
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
    token.term_begin = static_cast<std::uint32_t>(terms_end_);
    return token;
  }

  void finish(Token& token) {
    token.term_end = static_cast<std::uint32_t>(terms_end_);
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
      folded += ascii_lower(c);
    }
    if (token.shape == Shape::number) std::erase(folded, ',');
    if (last_was_dotted_) std::erase(folded, '.');
    if (folded.size() > longest_term) cut(folded);
    append(folded);
  }

  /// Leaves room for the rest of the text, which the short way counts on.
  void append(std::string_view folded) {
    const std::size_t end = terms_end_ + folded.size();
    const std::size_t rest = text_.size() - position_;
    if (result_.terms.size() < end + rest) result_.terms.resize(end + rest);
    folded.copy(result_.terms.data() + terms_end_, folded.size());
    terms_end_ = end;
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
  std::size_t terms_end_ = 0;  ///< behind the last term in `result_.terms`
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
