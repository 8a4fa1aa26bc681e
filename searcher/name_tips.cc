#include "searcher/name_tips.h"

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t longest_name = 4;  ///< words

/// A line each; whoever typed more, or pasted a paragraph, knows by then.
constexpr std::size_t most_tips = 5;

using Words = std::vector<std::string>;

/// The runs of words side by side that a passage must hold.
void collect_runs(const query::Node& node, std::vector<Words>& runs) {
  if (const auto* word = std::get_if<query::Word>(&node.value)) runs.push_back({word->text});
  if (const auto* any = std::get_if<query::Or>(&node.value)) {
    for (const auto& operand : any->operands) collect_runs(*operand, runs);
  }
  const auto* all = std::get_if<query::And>(&node.value);
  if (all == nullptr) return;
  Words run;
  for (const auto& operand : all->operands) {
    if (const auto* word = std::get_if<query::Word>(&operand->value)) {
      run.push_back(word->text);
      continue;
    }
    runs.push_back(std::exchange(run, {}));
    collect_runs(*operand, runs);
  }
  runs.push_back(std::move(run));
}

std::string joined(const Words& run, std::size_t begin, std::size_t length) {
  std::string text = run[begin];
  for (std::size_t i = begin + 1; i < begin + length; ++i) text.append(1, ' ').append(run[i]);
  return text;
}

std::optional<std::string> tip_for(const std::string& text, const NameResolver& names) {
  for (const auto& [type, field] : {std::pair{NameType::force, "force"}, std::pair{NameType::place, "place"}}) {
    if (!names.occurs(type, text)) continue;
    const bool several = text.find(' ') != std::string::npos;
    const std::string value = several ? "\"" + text + "\"" : text;
    std::string tip = "'" + text + "' names a ";
    tip.append(field).append(": ").append(field).append(":").append(value);
    return tip.append(" finds every spelling of it");
  }
  return std::nullopt;
}

using Operands = std::vector<query::NodePtr>;

/// The bare words from operand `first` on that stand side by side.
Words words_from(const Operands& operands, std::size_t first) {
  Words words;
  for (std::size_t i = first; i < operands.size() && words.size() + 1 < longest_name; ++i) {
    const auto* word = std::get_if<query::Word>(&operands[i]->value);
    if (word == nullptr) break;
    words.push_back(word->text);
  }
  return words;
}

/// The longest name that `begin` and the words behind it make; empty if none does.
std::string known_name(NameType type, const std::string& begin, const Words& behind, const NameResolver& names) {
  std::string text = begin;
  std::string known;
  for (const std::string& word : behind) {
    text += ' ' + word;
    if (names.occurs(type, text)) known = text;
  }
  return known;
}

}  // namespace

std::optional<std::string> name_cut_at_space(const query::Node& query, const query::QueryError& fault,
                                             const NameResolver& names) {
  const auto* all = std::get_if<query::And>(&query.value);
  if (all == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < all->operands.size(); ++i) {
    const query::Node& leaf = *all->operands[i];
    const auto* value = std::get_if<query::FieldValue>(&leaf.value);
    if (value == nullptr || leaf.offset != fault.offset) continue;
    const NameType type = value->field == query::Field::place ? NameType::place : NameType::force;
    std::string meant(name_of(value->field));
    std::string name = known_name(type, value->text, words_from(all->operands, i + 1), names);
    if (!name.empty()) return meant.append(":\"").append(name).append("\"");
    name = known_name(type, value->text, words_from(all->operands, 0), names);
    if (!name.empty()) return "--" + meant.append(" \"").append(name).append("\"");
  }
  return std::nullopt;
}

std::vector<std::string> name_tips(const query::Node& query, const NameResolver& names) {
  std::vector<Words> runs;
  collect_runs(query, runs);
  std::vector<std::string> tips;
  for (const Words& run : runs) {
    for (std::size_t begin = 0; begin < run.size();) {
      std::size_t length = std::min(longest_name, run.size() - begin);
      std::optional<std::string> tip;
      while (length > 0 && !(tip = tip_for(joined(run, begin, length), names))) --length;
      begin += std::max<std::size_t>(length, 1);
      if (!tip || std::find(tips.begin(), tips.end(), *tip) != tips.end()) continue;
      if (tips.size() == most_tips) {
        tips.emplace_back("more words of the query name places and forces");
        return tips;
      }
      tips.push_back(*std::move(tip));
    }
  }
  return tips;
}

}  // namespace dateline
