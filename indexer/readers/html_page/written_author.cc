#include "indexer/readers/html_page/written_author.h"

#include <array>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/text_page/header_date.h"

namespace dateline::html {

namespace {

/// Folded words that introduce an author.
constexpr std::array<std::string_view, 27> introductions = {
    "by",       "von",     "par",    "por",       "di",          "door",     "author",         "autor",  "autorin",
    "auteur",   "written", "posted", "published", "geschrieben", "verfasst", "words",          "text",   "story",
    "reported", "автор",   "بقلم",   "guest",     "ein",         "vom",      "veroffentlicht", "publie", "ecrit"};

bool introduces(std::string_view term) {
  for (const std::string_view word : introductions) {
    if (term == word) return true;
  }
  return false;
}

constexpr std::size_t most_words = 12;

}  // namespace

std::string written_author(std::string_view written) {
  written = trim(written);
  for (const std::string_view end :
       {" | ", " \u2022 ", " \u00B7 ", "\n", " \u2013 ", " \u2014 ", " - ", " on ", " am ", " in "}) {
    written = trim(written.substr(0, written.find(end)));
  }
  if (written.find("://") != std::string_view::npos || written.find('@') != std::string_view::npos) return {};
  const TokenizedText words = tokenize(written);
  const auto dates = find_header_dates(words);
  std::size_t first = 0;
  while (first < words.tokens.size() && first < 3 && introduces(words.term(first))) ++first;
  std::size_t last = words.tokens.size();
  if (!dates.empty()) last = dates.front().begin;
  if (first >= last || last - first > most_words) return {};
  const bool names = words.tokens[first].shape != Shape::number;
  if (!names) return {};
  const std::size_t begin = words.tokens[first].begin;
  const std::size_t end = last < words.tokens.size() ? words.tokens[last - 1].end : written.size();
  std::string_view name = trim(written.substr(begin, end - begin));
  while (name.ends_with(',') || name.ends_with(':') || name.ends_with('|'))
    name = trim(name.substr(0, name.size() - 1));
  return std::string(name);
}

}  // namespace dateline::html
