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

std::map<std::string, Words, std::less<>> read_stop_words(std::string_view table) {
  std::map<std::string, Words, std::less<>> languages;
  for (const std::string_view line : lines_of(table)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    const TokenizedText words = tokenize(line.substr(tab + 1));
    Words& of_language = languages[std::string(line.substr(0, tab))];
    for (std::size_t i = 0; i < words.tokens.size(); ++i) of_language.emplace(words.term(i));
  }
  return languages;
}

/// Two letters or more, none of them small.
bool in_capitals(std::string_view typed) {
  return typed.size() > 1 && typed.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == std::string_view::npos;
}

}  // namespace

bool is_stop_word(std::string_view typed, std::string_view language) {
  static const auto languages = read_stop_words(stop_words_tsv());
  const auto found = languages.find(language);
  return found != languages.end() && !in_capitals(typed) && found->second.contains(joined_terms(typed));
}

}  // namespace dateline
