#include "indexer/geonames/spellings.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

constexpr std::uint64_t known_city = 100'000;  ///< people, as in the built-in gazetteer
constexpr std::size_t shortest_spelling = 3;   ///< code points
constexpr std::size_t longest_spelling = 40;
constexpr std::size_t shortest_core = 4;
constexpr std::size_t longest_code = 4;  ///< of an airport, a country

enum Script : std::size_t { latin, arabic, cyrillic, hebrew, script_count };
constexpr std::size_t most_of_script[script_count] = {10, 4, 4, 2};

std::optional<Script> script_of(char32_t c) {
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return latin;
  if (c >= 0x400 && c < 0x530) return cyrillic;
  if (c >= 0x590 && c < 0x600) return hebrew;
  if ((c >= 0x600 && c < 0x700) || (c >= 0x750 && c < 0x780)) return arabic;
  return std::nullopt;
}

/// Marks that names are written with and that are no letters of a script.
bool is_neutral(char32_t c) {
  return c == ' ' || c == '-' || c == '\'' || c == '`' || c == '.' || c == 0x2018 || c == 0x2019 ||
         (c >= 0x2B0 && c < 0x370) || c == 0x200C || c == 0x2013;
}

bool is_foreign(char32_t c) {
  return c < 0x80 && !((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) && !is_neutral(c);
}

/// The script that all letters are of; none for a spelling that has digits, brackets or several scripts.
std::optional<Script> script_of(std::string_view spelling) {
  std::optional<Script> found;
  for (std::size_t at = 0; at < spelling.size();) {
    const char32_t c = next_code_point(spelling, at);
    if (is_neutral(c)) continue;
    const auto script = script_of(c);
    if (is_foreign(c) || !script || (found && found != script)) return std::nullopt;
    found = script;
  }
  return found;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool looks_like_name(std::string_view spelling, Script script) {
  const std::size_t length = count_code_points(spelling);
  if (length < shortest_spelling || length > longest_spelling) return false;
  if (script != latin) return true;
  const bool has_capital = std::any_of(spelling.begin(), spelling.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool has_sign = std::any_of(spelling.begin(), spelling.end(), [](char c) { return (c & 0x80) != 0; });
  const bool is_code = length <= longest_code && std::none_of(spelling.begin(), spelling.end(), is_lower);
  return (has_capital || has_sign) && !is_lower(spelling.front()) && !is_code;
}

}  // namespace

std::vector<std::string> usable_spellings(const GeonamesRow& row) {
  std::vector<std::string> all{row.name, row.ascii_name};
  all.insert(all.end(), row.other_names.begin(), row.other_names.end());
  std::vector<std::string> usable;
  std::set<std::string> seen;
  std::size_t of_script[script_count] = {};
  for (const std::string& spelling : all) {
    const auto script = script_of(spelling);
    if (!script || !looks_like_name(spelling, *script) || of_script[*script] == most_of_script[*script]) continue;
    std::string key = joined_terms(spelling);
    if (key.empty() || !seen.insert(std::move(key)).second) continue;
    ++of_script[*script];
    usable.push_back(spelling);
  }
  return usable;
}

SpellingTrust::SpellingTrust() {
  for (const ContextWord& word : context_words()) classes_.emplace(word.word, word.classes);
}

bool SpellingTrust::is_telling(std::string_view spelling, std::uint64_t population) const {
  bool formed = false;
  bool has_core = false;
  const std::string joined = joined_terms(spelling);
  for (const std::string_view word : split_list(joined, ' ')) {
    const auto known = classes_.find(std::string(word));
    const WordClasses classes = known == classes_.end() ? 0 : known->second;
    has_core = has_core || (classes == 0 && count_code_points(word) >= shortest_core);
    formed = formed || (!has_core && (classes & (word_class::article | word_class::head)) != 0);
  }
  return has_core && (formed || population >= known_city);
}

}  // namespace dateline
