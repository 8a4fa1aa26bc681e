#include "searcher/query_languages.h"

#include <algorithm>

#include "common/language.h"
#include "searcher/stop_words.h"

namespace dateline {

namespace {

bool is_language(const query::Node& node) {
  const auto* field = std::get_if<query::FieldValue>(&node.value);
  return field != nullptr && field->field == query::Field::lang;
}

/// Of `lang:ar` and of `lang:ar,fa`, which is an Or.
void append_languages(const query::Node& node, std::vector<std::string>& languages) {
  if (is_language(node)) {
    if (auto code = language_code(std::get<query::FieldValue>(node.value).text)) languages.push_back(std::move(*code));
  } else if (const auto* any = std::get_if<query::Or>(&node.value)) {
    const auto& operands = any->operands;
    if (!std::all_of(operands.begin(), operands.end(), [](const auto& operand) { return is_language(*operand); }))
      return;
    for (const query::NodePtr& operand : operands) append_languages(*operand, languages);
  }
}

}  // namespace

std::vector<std::string> languages_asked(const query::And& conjunction, std::size_t dropped) {
  std::vector<std::string> languages;
  for (std::size_t i = 0; i < conjunction.operands.size(); ++i) {
    if (i != dropped) append_languages(*conjunction.operands[i], languages);
  }
  return languages;
}

QueryLanguages::QueryLanguages(std::vector<std::string> of_index) : of_index_(std::move(of_index)) {
  if (of_index_.empty()) of_index_.emplace_back("en");
}

QueryLanguages::Stems QueryLanguages::stems(const TokenizedText& words, std::size_t index,
                                            const std::vector<std::string>& asked) {
  Stems stems;
  const auto add = [&](const std::string& language) {
    WordStems both = stemmers_.of(language).stems(words, index);
    stems.emplace(both.of_term);
    if (!both.as_written.empty()) stems.insert(std::move(both.as_written));
  };
  if (asked.empty()) add(language_of(words.term(index)));
  for (const std::string& language : asked) add(language);
  return stems;
}

bool QueryLanguages::is_stop_word(const std::string& typed, const std::vector<std::string>& asked) const {
  if (asked.empty()) return dateline::is_stop_word(typed, language_of(joined_terms(typed)));
  return std::all_of(asked.begin(), asked.end(),
                     [&](const std::string& language) { return dateline::is_stop_word(typed, language); });
}

const std::string& QueryLanguages::language_of(std::string_view word) const {
  const Script script = script_of_word(word);
  const auto found = std::find_if(of_index_.begin(), of_index_.end(),
                                  [&](const std::string& language) { return script_of_language(language) == script; });
  return found == of_index_.end() ? of_index_.front() : *found;
}

}  // namespace dateline
