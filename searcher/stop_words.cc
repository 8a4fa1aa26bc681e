#include "searcher/stop_words.h"

#include <map>
#include <set>
#include <vector>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

std::string_view stop_words_tsv();

namespace {

using Words = std::set<std::string, std::less<>>;

Words read_stop_words(std::string_view table, std::string_view language) {
  Words of_language;
  for (const std::string_view line : lines_of(table)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.substr(0, tab) != language) continue;
    const TokenizedText words = tokenize(line.substr(tab + 1));
    for (std::size_t i = 0; i < words.tokens.size(); ++i) of_language.emplace(words.term(i));
  }
  return of_language;
}

/// Read when they are first asked for: a search asks for one or two languages.
const Words& stop_words_of(std::string_view language) {
  thread_local std::map<std::string, Words, std::less<>> languages;
  const auto known = languages.find(language);
  if (known != languages.end()) return known->second;
  return languages.emplace(language, read_stop_words(stop_words_tsv(), language)).first->second;
}

/// Two letters or more, none of them small.
bool in_capitals(std::string_view typed) {
  return typed.size() > 1 && typed.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == std::string_view::npos;
}

}  // namespace

bool is_stop_word(std::string_view typed, std::string_view language) {
  return !in_capitals(typed) && stop_words_of(language).contains(joined_terms(typed));
}

}  // namespace dateline
