#include "searcher/advice.h"

#include <algorithm>
#include <optional>

#include "common/nearest.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "searcher/name_tips.h"

namespace dateline {

namespace {

constexpr std::size_t most_dropped_conditions = 3;

/// Calls `visit(leaf)` for every leaf that must hold; what stands below a NOT is left out.
template <class Visit>
void for_each_wanted(const query::Node& node, const Visit& visit) {
  if (const auto* all = std::get_if<query::And>(&node.value)) {
    for (const auto& operand : all->operands) for_each_wanted(*operand, visit);
  } else if (const auto* any = std::get_if<query::Or>(&node.value)) {
    for (const auto& operand : any->operands) for_each_wanted(*operand, visit);
  } else if (!std::holds_alternative<query::Not>(node.value)) {
    visit(node);
  }
}

std::string plural(std::size_t count) { return std::to_string(count) + (count == 1 ? " passage" : " passages"); }

/// Words of the index that begin with the same letter and are spelled much like `word`.
std::vector<std::string> nearest_words(const Xapian::Database& vocabulary, const std::string& word) {
  std::size_t first = 0;
  next_code_point(word, first);
  const std::string letter = word.substr(0, first);
  NearestWords nearest(word, most_dropped_conditions);
  for (auto term = vocabulary.allterms_begin(letter); term != vocabulary.allterms_end(letter); ++term)
    nearest.offer(*term);
  return nearest.best_first();
}

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

void advise_on_word(const FruitlessSearch& search, const query::Word& word, std::vector<std::string>& lines) {
  const Xapian::Database& vocabulary = search.reader.vocabulary();
  const TokenizedText tokens = tokenize(word.text);
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const std::string term(tokens.term(i));
    const QueryLanguages::Stems stems = search.languages.stems(tokens, i, search.languages.of_index());
    const auto occurs = [&](const std::string& stem) {
      return vocabulary.term_exists(std::string(schema::stem) + stem);
    };
    if (vocabulary.term_exists(term) || std::any_of(stems.begin(), stems.end(), occurs)) continue;
    const std::vector<std::string> nearest = nearest_words(vocabulary, term);
    lines.push_back("no passage holds the word '" + term + "'" +
                    (nearest.empty() ? "" : "; nearest: " + listed(nearest)));
  }
}

/// From the first to the last; nullopt where no article has one.
std::optional<DayRange> days_of_publication(const std::vector<GenerationFacts>& generations) {
  std::optional<DayRange> days;
  for (const GenerationFacts& generation : generations) {
    const auto first = parse_iso_date(generation.first_published);
    const auto last = parse_iso_date(generation.last_published);
    if (!first || !last) continue;
    days = days ? DayRange{std::min(days->from, *first), std::max(days->to, *last)} : DayRange{*first, *last};
  }
  return days;
}

void advise_on_days(const FruitlessSearch& search, const query::FieldDate& field, std::vector<std::string>& lines) {
  const auto published = days_of_publication(search.generations);
  if (!published) {
    lines.emplace_back("no article of this index has a day of publication");
  } else if (field.days.to < published->from || field.days.from > published->to) {
    lines.push_back("the archive holds nothing published then: its articles appeared from " +
                    iso_date(published->from) + " to " + iso_date(published->to));
  }
}

void advise_on_conditions(const FruitlessSearch& search, std::vector<std::string>& lines) {
  struct Dropped {
    std::string label;
    std::size_t passages;
  };
  std::vector<Dropped> dropped;
  for (const QueryPart& part : search.parts) {
    if (part.without.empty()) continue;
    const std::size_t passages = search.reader.count(part.without);
    if (passages > 0) dropped.push_back({part.label, passages});
  }
  std::stable_sort(dropped.begin(), dropped.end(),
                   [](const Dropped& a, const Dropped& b) { return a.passages < b.passages; });
  if (dropped.size() > most_dropped_conditions) dropped.resize(most_dropped_conditions);
  for (const Dropped& part : dropped) lines.push_back("without " + part.label + ": " + plural(part.passages));
}

}  // namespace

std::vector<std::string> advise(const FruitlessSearch& search) {
  std::vector<std::string> lines = name_tips(search.query, search.names);
  for_each_wanted(search.query, [&](const query::Node& leaf) {
    if (const auto* word = std::get_if<query::Word>(&leaf.value)) advise_on_word(search, *word, lines);
    if (const auto* days = std::get_if<query::FieldDate>(&leaf.value)) advise_on_days(search, *days, lines);
  });
  advise_on_conditions(search, lines);
  return lines;
}

}  // namespace dateline
