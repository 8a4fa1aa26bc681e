#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/query_ast.h"
#include "searcher/query_error.h"

namespace dateline::query {

/// One item of the comma list behind a field's colon.
struct Value {
  std::string text;        ///< without quotation marks
  std::size_t offset = 0;  ///< bytes of the query where `text` begins
  std::size_t length = 0;
  bool quoted = false;
};

enum class TokenKind {
  word,
  prefix,
  phrase,
  field,
  saved,
  conjunction,
  disjunction,
  negation,
  minus,
  near,
  open,
  close,
  end
};

/// A piece of a query, with the bytes that it stands in.
struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string text = {};           ///< of a word or operator; prefix without "*"; phrase without quotation marks; name
                                   ///< of a saved search
  unsigned distance = 0;           ///< of NEAR and ADJ
  bool in_order = false;           ///< ADJ
  Field field = Field::place;      ///< of a field
  std::vector<Value> values = {};  ///< of a field; one or more
};

inline constexpr std::size_t longest_query = 65536;  ///< bytes; also of an option's value
inline constexpr unsigned usual_distance = 10;       ///< of a NEAR or ADJ without a number
inline constexpr unsigned longest_distance = 100;    ///< passages are seldom longer than 200 words

/// Cuts a query into tokens; the last is `end`.
///
///     dam NEAR/5 place:Tabqa,"Deir ez-Zor" -"took control"
///  -> word(dam) near(5) field(place: Tabqa, Deir ez-Zor) minus phrase(took control) end
///
/// A word ends at white space, a quotation mark or a parenthesis. Every double quotation mark, straight or typographic,
/// opens a phrase and every one closes it, because editors mix them. A word with a colon is a field, known or
/// not, unless digits alone stand before the colon (10:30).
Result<std::vector<Token>, QueryError> lex(std::string_view query);

/// Cuts the value of a long option into the same values as behind a field's colon. The shell has its own quotation
/// marks, so white space and parentheses need none here; a value that would need them in a query is `quoted`.
Result<std::vector<Value>, QueryError> lex_option(std::string_view value);

/// Where a query is no query at all: too long or not UTF-8.
std::optional<QueryError> check_encoding(std::string_view query);

}  // namespace dateline::query
