#include "common/context_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <utility>

#include "common/text.h"

namespace dateline {

std::string_view context_words_tsv();

namespace {

struct NamedClass {
  std::string_view name;
  WordClasses bit;
};

constexpr std::array<NamedClass, 24> named_classes = {{
    {"article", word_class::article},
    {"head", word_class::head},
    {"kin", word_class::kin},
    {"in", word_class::in},
    {"from", word_class::from},
    {"of", word_class::of},
    {"direction", word_class::direction},
    {"kind", word_class::kind},
    {"kind_adjective", word_class::kind_adjective},
    {"including", word_class::including},
    {"verb", word_class::verb},
    {"and", word_class::and_},
    {"title", word_class::title},
    {"actor", word_class::actor},
    {"people", word_class::people},
    {"calendar", word_class::calendar},
    {"plain", word_class::plain},
    {"organisation", word_class::organisation},
    {"force_noun", word_class::force_noun},
    {"force_head", word_class::force_head},
    {"company", word_class::company},
    {"masthead", word_class::masthead},
    {"house", word_class::house},
    {"abbreviation", word_class::abbreviation},
}};

WordClasses class_of(std::string_view name) {
  const auto found = std::find_if(named_classes.begin(), named_classes.end(),
                                  [&](const NamedClass& known) { return known.name == name; });
  assert(found != named_classes.end());
  return found->bit;
}

std::string_view take_cell(std::string_view& line) {
  const std::size_t end = line.find('\t');
  const std::string_view cell = trim(line.substr(0, end));
  line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  return cell;
}

std::vector<ContextWord> read_words() {
  std::map<std::string, ContextWord, std::less<>> words;
  bool header = true;
  for (std::string_view line : lines_of(context_words_tsv())) {
    if (line.empty() || line.starts_with('#')) continue;
    if (std::exchange(header, false)) continue;
    const std::string_view term = take_cell(line);
    ContextWord& word = words[std::string(term)];
    word.word = term;
    word.classes |= class_of(take_cell(line));
    for (const std::string_view about : split_list(take_cell(line), '|')) word.about.emplace_back(about);
  }
  std::vector<ContextWord> list;
  list.reserve(words.size());
  for (auto& [term, word] : words) list.push_back(std::move(word));
  return list;
}

}  // namespace

const std::vector<ContextWord>& context_words() {
  static const std::vector<ContextWord> words = read_words();
  return words;
}

}  // namespace dateline
