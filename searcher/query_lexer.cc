#include "searcher/query_lexer.h"

#include <algorithm>
#include <charconv>

#include "common/text.h"
#include "common/tokenizer.h"
#include "searcher/field_faults.h"
#include "searcher/query_characters.h"

namespace dateline::query {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string in_quotes(std::string_view text) { return "\"" + excerpt(text) + "\""; }

/// Walks over a query. Throws QueryError, which the functions that this file offers turn into values.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> tokens() {
    std::vector<Token> found;
    do {
      skip_space();
      found.push_back(at_end() ? Token{TokenKind::end, position_, 0} : token());
    } while (found.back().kind != TokenKind::end);
    return found;
  }

  std::vector<Value> option_values() {
    std::vector<Value> found;
    do {
      skip_space();
      found.push_back(option_value());
      skip_space();
    } while (skip_comma());
    return found;
  }

 private:
  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  [[nodiscard]] char32_t peek() const {
    std::size_t position = position_;
    return next_code_point(text_, position);
  }

  /// The code point behind the one at `position_`; a space at the end.
  [[nodiscard]] char32_t peek_second() const {
    std::size_t position = position_;
    next_code_point(text_, position);
    return position == text_.size() ? U' ' : next_code_point(text_, position);
  }

  void skip_one() { next_code_point(text_, position_); }

  void skip_space() {
    while (!at_end() && is_space(peek())) skip_one();
  }

  bool skip_comma() {
    if (at_end() || peek() != U',') return false;
    skip_one();
    return true;
  }

  template <class Ends>
  std::string_view take_until(Ends ends) {
    const std::size_t begin = position_;
    while (!at_end() && !ends(peek())) skip_one();
    return text_.substr(begin, position_ - begin);
  }

  Token token() {
    const char32_t c = peek();
    if (is_quotation_mark(c)) return phrase();
    if (is_parenthesis(c)) return single(c == U'(' ? TokenKind::open : TokenKind::close);
    if (c == U'-' && !is_space(peek_second())) return minus();
    return word_like();
  }

  Token single(TokenKind kind) {
    const std::size_t begin = position_;
    skip_one();
    return {kind, begin, 1};
  }

  Token minus() {
    if (peek_second() == U'-') {
      const std::string_view option = text_.substr(position_).substr(0, text_.substr(position_).find(' '));
      throw QueryError{"an option stands inside the query", position_, option.size(),
                       "options are arguments of their own, outside the quotation marks of the query"};
    }
    return single(TokenKind::minus);
  }

  /// Reads from an opening quotation mark to the closing one.
  Value quotation() {
    const std::size_t open = position_;
    skip_one();
    const std::size_t begin = position_;
    const std::string_view text = take_until(is_quotation_mark);
    if (at_end()) throw QueryError{"this quotation has no end", open, 1, "close it with another quotation mark"};
    skip_one();
    return {std::string(text), begin, text.size(), true};
  }

  Token phrase() {
    const std::size_t begin = position_;
    Value inside = quotation();
    const std::size_t length = position_ - begin;
    if (joined_terms(inside.text).empty()) {
      throw QueryError{"this phrase holds no word", begin, length, "a phrase looks like \"took control\""};
    }
    if (const std::size_t star = inside.text.find('*'); star != std::string::npos) {
      throw QueryError{"'*' has no meaning inside a phrase", inside.offset + star, 1, "write the words in full"};
    }
    refuse_glue("the phrase");
    return {TokenKind::phrase, begin, length, std::move(inside.text)};
  }

  /// What follows a quotation directly would belong to it in one reader's eyes and not in another's.
  void refuse_glue(const std::string& what) const {
    if (at_end() || is_space(peek()) || is_parenthesis(peek())) return;
    throw QueryError{what + " ends in the middle of a word", position_, 1, "put a space behind the quotation mark"};
  }

  Token word_like() {
    const std::size_t begin = position_;
    const std::string_view written = take_until(ends_word);
    if (written == "AND") return {TokenKind::conjunction, begin, written.size(), "AND"};
    if (written == "OR") return {TokenKind::disjunction, begin, written.size(), "OR"};
    if (written == "NOT") return {TokenKind::negation, begin, written.size(), "NOT"};
    for (const std::string_view name : {"NEAR", "ADJ"}) {
      if (written == name || (written.starts_with(name) && written.substr(name.size()).starts_with('/'))) {
        return near(name, written, begin);
      }
    }
    const std::size_t colon = written.find(':');
    if (colon != std::string_view::npos && colon > 0 && !all_digits(written.substr(0, colon))) {
      position_ = begin;
      return field(written, colon);
    }
    if (!at_end() && is_quotation_mark(peek())) {
      throw QueryError{"a quotation mark stands in the middle of a word", position_, 1,
                       "put a space before the quotation, or leave the mark out"};
    }
    return word(written, begin);
  }

  static Token near(std::string_view name, std::string_view written, std::size_t begin) {
    Token token{TokenKind::near, begin, written.size(), std::string(name)};
    token.in_order = name == "ADJ";
    token.distance = usual_distance;
    if (written == name) return token;
    const std::string_view digits = written.substr(name.size() + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), token.distance);
    const bool number = error == std::errc() && end == digits.data() + digits.size() && all_digits(digits);
    if (!number || token.distance == 0 || token.distance > longest_distance) {
      throw QueryError{token.text + "/ is followed by a number of words from 1 to " + std::to_string(longest_distance),
                       begin, written.size(), "for example dam " + token.text + "/5 captured"};
    }
    return token;
  }

  static Token word(std::string_view written, std::size_t begin) {
    const std::size_t star = written.find('*');
    if (star != std::string_view::npos) return prefix(written, begin, star);
    if (written.starts_with(':')) {
      throw QueryError{"'" + excerpt(written) + "' begins with a colon", begin, written.size(),
                       "a field, its colon and its value stand together: place:Maskanah"};
    }
    if (joined_terms(written).empty()) {
      throw QueryError{"'" + excerpt(written) + "' holds no letter or digit to search for", begin, written.size(),
                       meaning_of_sign(written)};
    }
    return {TokenKind::word, begin, written.size(), std::string(written)};
  }

  static std::string meaning_of_sign(std::string_view sign) {
    if (sign == "&" || sign == "&&" || sign == "+") return "words side by side must all match; or write AND";
    if (sign == "|" || sign == "||") return "write OR";
    if (sign == "!" || sign == "-") return "write NOT, or - directly before a word";
    return "leave it out";
  }

  static Token prefix(std::string_view written, std::size_t begin, std::size_t star) {
    const std::string_view stump = written.substr(0, star);
    if (star + 1 != written.size() || star == 0) {
      throw QueryError{"'*' may only stand at the end of a word", begin + star, 1, "for example liberat*"};
    }
    const std::string terms = joined_terms(stump);
    if (terms.find(' ') != std::string::npos) {
      throw QueryError{"'*' completes a single word, and " + in_quotes(stump) + " is several", begin, written.size(),
                       "put a space between the words: only the last one gets the '*'"};
    }
    if (count_code_points(terms) < 2) {
      throw QueryError{"'*' needs two letters or more before it", begin, written.size(), "for example liberat*"};
    }
    return {TokenKind::prefix, begin, written.size(), std::string(stump)};
  }

  /// `position_` is at the begin of the field's name.
  Token field(std::string_view written, std::size_t colon) {
    const std::size_t begin = position_;
    const std::string_view name = written.substr(0, colon);
    if (name == "query") return saved_search(begin, colon);
    const auto known = field_of(name);
    if (!known) throw unknown_field(written, colon, begin);
    Token token{TokenKind::field, begin};
    token.field = *known;
    position_ = begin + colon + 1;
    do {
      token.values.push_back(field_value(token.field, begin));
    } while (skip_comma());
    token.length = position_ - begin;
    if (!at_end() && !is_space(peek()) && peek() != U')') {
      throw QueryError{"this value of '" + std::string(name) + "' ends in the middle of a word", position_, 1,
                       "put the whole value in quotation marks, or a comma between two values"};
    }
    return token;
  }

  /// `query:maskanah`, a search that the configuration file has.
  Token saved_search(std::size_t begin, std::size_t colon) {
    position_ = begin + colon + 1;
    const std::string_view name = take_until(ends_bare_value);
    if (name.empty() || (!at_end() && !is_space(peek()) && peek() != U')')) {
      throw QueryError{"'query' needs the name of one saved search, such as query:maskanah", begin,
                       std::max<std::size_t>(1, position_ - begin),
                       "it is a section [query.maskanah] of the configuration file"};
    }
    return {TokenKind::saved, begin, position_ - begin, std::string(name)};
  }

  Value field_value(Field field, std::size_t field_begin) {
    const bool first = text_[position_ - 1] == ':';
    if (!at_end() && is_quotation_mark(peek())) return non_empty(trimmed(quotation()), field, field_begin);
    const std::size_t begin = position_;
    const std::string_view text = take_until(ends_bare_value);
    if (text.empty() && !first) {
      throw QueryError{"a value is missing behind this comma", begin - 1, 1,
                       "no space stands behind the comma of a list: place:Aleppo,Raqqa"};
    }
    return non_empty({std::string(text), begin, text.size(), false}, field, field_begin);
  }

  [[nodiscard]] Value non_empty(Value value, Field field, std::size_t field_begin) const {
    if (!value.text.empty()) return value;
    QueryError fault = missing_value(field, field_begin);
    if (!at_end() && is_space(peek())) fault.hint = "no space stands behind the colon";
    throw fault;
  }

  static Value trimmed(Value value) {
    const std::string_view text = trim(value.text);
    value.offset += static_cast<std::size_t>(text.data() - value.text.data());
    value.length = text.size();
    value.text = std::string(text);
    return value;
  }

  Value option_value() {
    if (!at_end() && is_quotation_mark(peek())) {
      Value value = trimmed(quotation());
      skip_space();
      if (!at_end() && peek() != U',') {
        throw QueryError{"this value ends in the middle of a word", position_, 1, "put a comma between two values"};
      }
      return value;
    }
    const std::size_t begin = position_;
    const std::string_view text = trim(take_until([](char32_t c) { return c == U',' || is_quotation_mark(c); }));
    if (!at_end() && is_quotation_mark(peek())) {
      throw QueryError{"a quotation mark stands in the middle of a value", position_, 1, "leave it out"};
    }
    if (text.empty() && begin > 0) {
      throw QueryError{"a value is missing beside this comma", begin - 1, 1, "leave the comma out"};
    }
    return {std::string(text), begin, text.size(), needs_quotation(text)};
  }

  static bool needs_quotation(std::string_view text) {
    std::size_t position = 0;
    while (position < text.size()) {
      if (ends_bare_value(next_code_point(text, position))) return true;
    }
    return false;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

template <class Read>
auto read(std::string_view text, Read reader) -> Result<decltype(reader(text)), QueryError> {
  if (auto fault = check_encoding(text)) return *std::move(fault);
  try {
    return reader(text);
  } catch (const QueryError& fault) {
    return fault;
  }
}

}  // namespace

std::optional<QueryError> check_encoding(std::string_view query) {
  if (query.size() > longest_query) {
    return QueryError{"the query is longer than " + std::to_string(longest_query) + " bytes", longest_query, 1, ""};
  }
  const std::size_t valid = valid_utf8_prefix(query);
  if (valid == query.size()) return std::nullopt;
  return QueryError{"the query is not valid UTF-8", valid, 1, "the terminal must use UTF-8"};
}

Result<std::vector<Token>, QueryError> lex(std::string_view query) {
  return read(query, [](std::string_view text) { return Lexer(text).tokens(); });
}

Result<std::vector<Value>, QueryError> lex_option(std::string_view value) {
  return read(value, [](std::string_view text) { return Lexer(text).option_values(); });
}

}  // namespace dateline::query
