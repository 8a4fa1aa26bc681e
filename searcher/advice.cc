#include "searcher/advice.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/nearest.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/tokenizer.h"
#include "searcher/name_tips.h"
#include "searcher/query_error.h"
#include "searcher/stock_query.h"

namespace dateline {

namespace {

constexpr std::size_t most_dropped_conditions = 3;
constexpr std::size_t most_unknown_words = 8;

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

/// Words with that prefix that begin with the same letter and are spelled much like `word`.
std::vector<std::string> nearest_words(const Xapian::Database& vocabulary, std::string_view prefix,
                                       const std::string& word) {
  if (word.find_first_not_of("0123456789") == std::string::npos) return {};  // no number is meant for another
  std::size_t first = 0;
  next_code_point(word, first);
  const std::string begin = std::string(prefix) + word.substr(0, first);
  NearestWords nearest(word, most_dropped_conditions);
  for (auto term = vocabulary.allterms_begin(begin); term != vocabulary.allterms_end(begin); ++term) {
    nearest.offer((*term).substr(prefix.size()));
  }
  return nearest.best_first();
}

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

std::string with_nearest(const std::string& line, const std::vector<std::string>& nearest) {
  return nearest.empty() ? line : line + "; nearest: " + listed(nearest);
}

/// Whether the leaf is a condition of its own, which nothing satisfies even without the others.
bool is_never_satisfied(const FruitlessSearch& search, const query::Node& leaf) {
  const std::string label = query::to_string(leaf);
  const auto part =
      std::find_if(search.parts.begin(), search.parts.end(), [&](const QueryPart& one) { return one.label == label; });
  return part != search.parts.end() && search.reader.count(part->query) == 0;
}

/// Words that all occur, but nowhere in this order.
void advise_on_phrase(const FruitlessSearch& search, const query::Phrase& phrase, std::vector<std::string>& lines) {
  std::vector<Xapian::Query> words;
  for (const std::string& word : stock::words_of(phrase.text)) words.emplace_back(word);
  const std::size_t together = search.reader.count(stock::all_of(words));
  if (together == 0) return;
  lines.push_back("no passage holds \"" + query::excerpt(phrase.text) + "\" in this order; " + plural(together) +
                  (together == 1 ? " holds" : " hold") + " all of its words");
}

/// The prefix of the words of a field of metadata; nullopt for the other fields.
std::optional<std::string_view> words_of_field(query::Field field) {
  switch (field) {
    case query::Field::source:
      return schema::source;
    case query::Field::author:
      return schema::author;
    case query::Field::theme:
      return schema::theme;
    case query::Field::region:
      return schema::region;
    case query::Field::title:
      return schema::title_word;
    case query::Field::url:
      return schema::host;
    case query::Field::lang:
      return schema::language;
    default:
      return std::nullopt;
  }
}

void advise_on_field(const FruitlessSearch& search, const query::FieldValue& field, std::vector<std::string>& lines) {
  const std::string name(name_of(field.field));
  const std::string value = query::excerpt(field.text);
  if (field.field == query::Field::place) lines.push_back("no passage tells of the place '" + value + "'");
  if (field.field == query::Field::force) lines.push_back("no passage names the force '" + value + "'");
  if (field.field == query::Field::near) lines.push_back("no passage tells of a place near '" + value + "'");
  const auto prefix = words_of_field(field.field);
  if (!prefix) return;
  if (field.field == query::Field::lang) {
    lines.push_back("no article is in the language '" + value + "'; there are: " + listed(search.languages.of_index()));
    return;
  }
  const Xapian::Database& vocabulary = search.reader.vocabulary();
  std::string line = "no article has the " + name + " '" + value + "'";
  const std::vector<std::string> words = stock::words_of(field.text);
  std::size_t unknown = 0;
  for (const std::string& word : words) {
    if (vocabulary.term_exists(std::string(*prefix) + word)) continue;
    if (++unknown > most_unknown_words) break;
    const std::vector<std::string> nearest = nearest_words(vocabulary, *prefix, word);
    if (nearest.empty()) continue;
    line += words.size() == 1 ? "; nearest: " : "; nearest to '" + word + "': ";
    line += listed(nearest);
  }
  lines.push_back(std::move(line));
}

/// Words that no passage holds. The first get a line each, with the nearest that one does hold: for these, all words
/// that begin alike are looked at.
class UnknownWords {
 public:
  explicit UnknownWords(const FruitlessSearch& search) : search_(search), vocabulary_(search.reader.vocabulary()) {}

  void advise_on(const std::string& text, std::vector<std::string>& lines) {
    const TokenizedText tokens = tokenize(text);
    for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
      const std::string word(tokens.term(i));
      if (occurs(word, tokens, i) || !unknown_.insert(word).second || unknown_.size() > most_unknown_words) continue;
      lines.push_back(
          with_nearest("no passage holds the word '" + word + "'", nearest_words(vocabulary_, schema::word, word)));
    }
  }

  void advise_on_rest(std::vector<std::string>& lines) const {
    if (unknown_.size() <= most_unknown_words) return;
    const std::size_t more = unknown_.size() - most_unknown_words;
    lines.push_back("no passage holds " + std::to_string(more) + (more == 1 ? " more word" : " more words") +
                    " of the query");
  }

 private:
  [[nodiscard]] bool occurs(const std::string& word, const TokenizedText& tokens, std::size_t token) const {
    if (vocabulary_.term_exists(word)) return true;
    const QueryLanguages::Stems stems = search_.languages.stems(tokens, token, search_.languages.of_index());
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
      return vocabulary_.term_exists(std::string(schema::stem) + stem);
    });
  }

  const FruitlessSearch& search_;
  const Xapian::Database& vocabulary_;
  std::set<std::string> unknown_;
};

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

std::string appeared(const DayRange& days) {
  return "appeared from " + iso_date(days.from) + " to " + iso_date(days.to);
}

void advise_on_days(const FruitlessSearch& search, const query::Node& leaf, const query::FieldDate& field,
                    std::vector<std::string>& lines) {
  const bool never = is_never_satisfied(search, leaf);
  const auto published = days_of_publication(search.generations);
  if (field.field == query::Field::added) {
    if (never) lines.emplace_back("no article came into the index then");
  } else if (field.field == query::Field::told) {
    if (never)
      lines.push_back("no passage tells of that time" + (published ? "; articles " + appeared(*published) : ""));
  } else if (!published) {
    lines.emplace_back("no article of this index has a day of publication");
  } else if (field.days.to < published->from || field.days.from > published->to) {
    lines.push_back("the archive holds nothing published then: its articles " + appeared(*published));
  } else if (never) {
    lines.push_back("the archive has a gap there, though its articles " + appeared(*published));
  }
}

void advise_on_conditions(const FruitlessSearch& search, std::vector<std::string>& lines) {
  const auto* all = std::get_if<query::And>(&search.query.value);
  if (all != nullptr && all->operands.size() > most_conditions_to_drop) {
    lines.emplace_back("a passage must satisfy every condition of the query: OR between words finds any of them");
  }
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
  if (search.passages_elsewhere > 0) {
    lines.push_back("with " + std::string(search.elsewhere) + ": " + plural(search.passages_elsewhere));
  }
}

}  // namespace

std::vector<std::string> advise(const FruitlessSearch& search) {
  std::vector<std::string> lines = name_tips(search.query, search.names);
  UnknownWords unknown(search);
  for_each_wanted(search.query, [&](const query::Node& leaf) {
    if (const auto* word = std::get_if<query::Word>(&leaf.value)) unknown.advise_on(word->text, lines);
    if (const auto* days = std::get_if<query::FieldDate>(&leaf.value)) advise_on_days(search, leaf, *days, lines);
    const auto* phrase = std::get_if<query::Phrase>(&leaf.value);
    const auto* prefix = std::get_if<query::Prefix>(&leaf.value);
    const auto* field = std::get_if<query::FieldValue>(&leaf.value);
    if (phrase != nullptr) unknown.advise_on(phrase->text, lines);
    if ((phrase == nullptr && prefix == nullptr && field == nullptr) || !is_never_satisfied(search, leaf)) return;
    if (phrase != nullptr) advise_on_phrase(search, *phrase, lines);
    if (prefix != nullptr) lines.push_back("no word begins with '" + query::excerpt(prefix->text) + "'");
    if (field != nullptr) advise_on_field(search, *field, lines);
  });
  unknown.advise_on_rest(lines);
  advise_on_conditions(search, lines);
  return lines;
}

}  // namespace dateline
