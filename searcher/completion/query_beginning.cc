#include "searcher/completion/query_beginning.h"

#include <algorithm>

#include "searcher/query_ast.h"

namespace dateline {

namespace {

constexpr std::string_view between_words = " \t()";
constexpr std::string_view needs_quotes = " \t,()\"'";

/// Where the last word begins: behind white space and parentheses that stand outside quotation marks.
struct LastWord {
  std::size_t begin = 0;
  std::size_t value = 0;  ///< behind the last comma of a list, or behind the colon
  bool quoted = false;    ///< a quotation mark is still open
};

LastWord last_word(std::string_view typed) {
  LastWord word;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const char letter = typed[i];
    const bool in_value = word.value > word.begin;
    if (letter == '"') {
      word.quoted = !word.quoted;
    } else if (word.quoted) {
      continue;
    } else if (between_words.find(letter) != std::string_view::npos || (letter == '-' && i == word.begin)) {
      word.begin = word.value = i + 1;
    } else if (letter == (in_value ? ',' : ':')) {
      word.value = i + 1;
    }
  }
  return word;
}

}  // namespace

std::vector<std::string> QueryBeginning::with_values(const std::vector<std::string>& values) const {
  const auto is_quoted = [](const std::string& text) { return text.find_first_of(needs_quotes) != std::string::npos; };
  const bool in_quotes = quoted || std::any_of(values.begin(), values.end(), is_quoted);
  std::vector<std::string> lines;
  lines.reserve(values.size());
  for (const std::string& text : values) lines.push_back(in_quotes ? head + '"' + text + '"' : head + text);
  return lines;
}

QueryBeginning query_beginning(std::string_view typed) {
  const LastWord word = last_word(typed);
  QueryBeginning query;
  query.head = typed.substr(0, word.value);
  query.value = typed.substr(word.value);
  query.quoted = word.quoted;
  if (query.value.starts_with('"')) query.value.erase(0, 1);
  const std::string_view last = typed.substr(word.begin);
  if (word.value > word.begin) query.field = last.substr(0, last.find(':'));
  return query;
}

std::vector<std::string> fields_of_query(const QueryBeginning& query) {
  std::vector<std::string> lines;
  if (query.value.empty() || query.quoted) return lines;
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const std::string_view name = name_of(static_cast<query::Field>(i));
    if (name.starts_with(query.value)) lines.push_back(query.head + std::string(name) + ':');
  }
  return lines;
}

}  // namespace dateline
