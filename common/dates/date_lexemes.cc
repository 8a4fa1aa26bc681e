#include "common/dates/date_lexemes.h"

#include <algorithm>
#include <initializer_list>

namespace dateline {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Requires a few digits only.
int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = 10 * number + (c - '0');
  return number;
}

std::size_t count_digits(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

/// "05.06.2017": day, month and year in the order of all who write full stops.
void read_dotted(std::string_view term, Lexeme& lexeme) {
  const std::size_t first = term.find('.');
  const std::size_t second = term.find('.', first + 1);
  if (first > 2 || second == std::string_view::npos || second - first - 1 > 2 || term.size() - second - 1 != 4) return;
  if (count_digits(term.substr(second + 1)) != 4 || count_digits(term) != first ||
      count_digits(term.substr(first + 1)) != second - first - 1)
    return;
  const int day = number_in(term.substr(0, first));
  const int month = number_in(term.substr(first + 1, second - first - 1));
  lexeme.number = NumberForm::dotted;
  lexeme.value = 10000 * number_in(term.substr(second + 1)) + 100 * month + day;
}

/// "3,2017", whose comma the term has lost.
void read_day_comma_year(std::string_view written, Lexeme& lexeme) {
  const std::size_t comma = written.find(',');
  if (comma == 0 || comma > 2 || written.size() - comma - 1 != 4) return;
  lexeme.number = NumberForm::day_comma_year;
  lexeme.value = 10000 * number_in(written.substr(0, comma)) + number_in(written.substr(comma + 1));
}

void read_number(std::string_view term, std::string_view written, Lexeme& lexeme) {
  const std::size_t digits = count_digits(term);
  if (digits == 0) return;
  if (digits < term.size()) {
    read_dotted(term, lexeme);
    return;
  }
  if (count_digits(written) < digits) {
    if (count_digits(written) <= 2) read_day_comma_year(written.substr(0, digits + 1), lexeme);
    return;
  }
  if (digits > 4) return;
  lexeme.number = NumberForm::digits;
  lexeme.digits = static_cast<std::uint8_t>(digits);
  lexeme.value = number_in(term);
}

/// "'14", "'68": of this century up to thirty, else of the last one.
void read_short_year(std::string_view gap, Lexeme& lexeme) {
  if (gap != " '" && gap != " \u2019") return;
  constexpr int last_of_this_century = 30;
  lexeme.digits = 4;
  lexeme.value += lexeme.value <= last_of_this_century ? 2000 : 1900;
}

/// "20T14" of "2017-06-20T14:05".
bool is_day_and_hour(std::string_view term) {
  constexpr std::size_t length = 5;
  return term.size() == length && term[2] == 't' && count_digits(term.substr(3)) == 2;
}

/// "5th", "1990s", "90s".
void read_number_with_ending(std::string_view term, Lexeme& lexeme) {
  const std::size_t digits = count_digits(term);
  if (digits == 0 || digits > 4) return;
  const std::string_view ending = term.substr(digits);
  const int number = number_in(term.substr(0, digits));
  if (digits <= 2 && (ending == "th" || ending == "st" || ending == "nd" || ending == "rd")) {
    lexeme.number = NumberForm::ordinal;
    lexeme.value = number;
  } else if (ending == "s" && number % 10 == 0 && (digits == 4 || (digits == 2 && number >= 20))) {
    lexeme.number = NumberForm::decade;
    lexeme.value = digits == 4 ? number : 1900 + number;
  } else if (is_day_and_hour(term)) {
    lexeme.number = NumberForm::day_and_hour;
    lexeme.digits = 2;
    lexeme.value = number;
  }
}

Lexeme lexeme_of(const TokenizedText& text, std::size_t index) {
  Lexeme lexeme;
  const Token& token = text.tokens[index];
  if (token.shape == Shape::uncased) return lexeme;
  const std::string_view term = text.term(index);
  if (token.shape == Shape::number) {
    read_number(term, text.written(index), lexeme);
    if (lexeme.digits == 2 && !token.starts_sentence) read_short_year(text.gap_before(index), lexeme);
    return lexeme;
  }
  if (is_digit(term.front())) {
    read_number_with_ending(term, lexeme);
    return lexeme;
  }
  const DateWordEntry& entry = find_date_word(term);
  lexeme.word = entry.kind;
  lexeme.value = entry.value;
  lexeme.ambiguous = entry.ambiguous;
  if (entry.kind == DateWord::ordinal) lexeme.number = NumberForm::ordinal;
  return lexeme;
}

bool is_blank(std::string_view gap) { return gap == " " || gap == "  " || gap == "\xC2\xA0" || gap == "\t"; }

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

}  // namespace

Lexemes::Lexemes(const TokenizedText& text) : text_(&text) {
  lexemes_.reserve(text.tokens.size());
  for (std::size_t i = 0; i < text.tokens.size(); ++i) lexemes_.push_back(lexeme_of(text, i));
}

DateWord Lexemes::word_before(std::size_t index) const {
  if (index == 0 || index > size() || (index < size() && token(index).starts_sentence)) return DateWord::none;
  return word(index - 1);
}

Gap Lexemes::gap(std::size_t index) const {
  if (index == 0 || index >= size()) return Gap::none;
  const std::string_view between = gap_text(index);
  if (is_blank(between)) return Gap::blank;
  if (token(index).hyphenated || between == "\u2014") return Gap::hyphen;
  if (is_one_of(between, {" - ", " -", "- ", " \u2013 ", "\u2013 ", " \u2014 ", " -- "})) return Gap::dash;
  if (is_one_of(between, {", ", ",", " , "})) return Gap::comma;
  if (between == "/") return Gap::slash;
  if (is_one_of(between, {". ", "., ", "."})) return Gap::stop;
  return Gap::other;
}

bool Lexemes::joined(std::size_t index) const {
  const Gap between = gap(index);
  return between == Gap::blank || between == Gap::hyphen;
}

bool Lexemes::capital(std::size_t index) const {
  if (index >= size()) return false;
  const Shape shape = token(index).shape;
  return shape == Shape::capitalised || shape == Shape::upper || shape == Shape::initial;
}

bool Lexemes::stands_apart(std::size_t index) const {
  return index >= size() || token(index).starts_sentence || token(index).starts_line || !joined(index);
}

bool Lexemes::plain(std::size_t index) const {
  switch (word(index)) {
    case DateWord::none:
    case DateWord::new_word:
    case DateWord::opening:
    case DateWord::campaign:
      return (*this)[index].number == NumberForm::none;
    default:
      return false;
  }
}

bool Lexemes::plain_lower(std::size_t index) const {
  return index < size() && token(index).shape == Shape::lower && plain(index);
}

}  // namespace dateline
