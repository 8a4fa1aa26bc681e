#include "searcher/query_compiler.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "common/language.h"
#include "common/schema.h"
#include "common/terms.h"
#include "common/tokenizer.h"
#include "searcher/field_queries.h"
#include "searcher/name_queries.h"
#include "searcher/name_tips.h"
#include "searcher/ranking.h"
#include "searcher/stock_query.h"

namespace dateline {

namespace {

using Xapian::Query;

/// A condition in three strengths: with the title's help, by the passage alone, and touched by the passage in any of
/// its parts.
struct Condition {
  Query anywhere;
  Query in_passage;
  Query touched;
  bool title_suffices = false;  ///< the title alone may satisfy `anywhere`
};

Condition everywhere_alike(const Query& query) { return {query, query, query, false}; }

/// The operands of an AND or an OR.
struct Parts {
  std::vector<Query> anywhere;
  std::vector<Query> in_passage;
  std::vector<Query> touched;
  bool title_suffices_for_all = true;
  bool title_suffices_for_any = false;

  [[nodiscard]] bool empty() const { return anywhere.empty(); }

  void add(const Condition& condition) {
    anywhere.push_back(condition.anywhere);
    in_passage.push_back(condition.in_passage);
    touched.push_back(condition.touched);
    title_suffices_for_all = title_suffices_for_all && condition.title_suffices;
    title_suffices_for_any = title_suffices_for_any || condition.title_suffices;
  }
};

void append(const std::vector<Query>& more, std::vector<Query>& queries) {
  queries.insert(queries.end(), more.begin(), more.end());
}

class Compilation {
 public:
  Compilation(const NameResolver& names, const Xapian::Database& vocabulary, QueryLanguages& languages,
              const std::vector<std::string>& generations)
      : names_(names, vocabulary), vocabulary_(vocabulary), languages_(languages), generations_(generations) {}

  Condition compile(const query::Node& node) {
    try {
      return std::visit([this](const auto& value) { return this->make(value); }, node.value);
    } catch (GiveUp& reason) {
      reason.stands_at(node);
      throw;
    }
  }

  /// In which languages words are stemmed from now on; none means as the index has them.
  std::vector<std::string> ask(std::vector<std::string> languages) {
    return std::exchange(asked_, std::move(languages));
  }

  /// A stop word of a conjunction that asks for something else as well.
  [[nodiscard]] bool goes_without(const query::And& conjunction, const query::Node& operand) const {
    const auto says_something = [&](const query::NodePtr& other) {
      return !std::holds_alternative<query::Not>(other->value) && !is_stop_word(*other);
    };
    const auto& operands = conjunction.operands;
    return is_stop_word(operand) && std::any_of(operands.begin(), operands.end(), says_something);
  }

  HighlightTerms take_highlights() { return std::move(highlights_); }

  /// A place and a force side by side in one AND: near one another is better.
  std::optional<Query> nearness(const query::And& conjunction) {
    std::vector<Query> places;
    std::vector<Query> forces;
    for (const query::NodePtr& operand : conjunction.operands) {
      const auto* field = std::get_if<query::FieldValue>(&operand->value);
      if (field == nullptr) continue;
      if (field->field == query::Field::place) append(names_.terms(NameType::place, field->text), places);
      if (field->field == query::Field::force) append(names_.terms(NameType::force, field->text), forces);
    }
    if (places.empty() || forces.empty()) return std::nullopt;
    const std::vector<Query> both = {stock::any_of(places), stock::any_of(forces)};
    return stock::scaled(Query(Query::OP_NEAR, both.begin(), both.end(), ranking::near_window), ranking::near);
  }

 private:
  Condition make(const query::Word& word) {
    const TokenizedText words = tokenize(word.text);
    if (words.tokens.empty()) return everywhere_alike(Query::MatchNothing);
    const auto only = only_word(words);
    if (!only) return phrase(stock::words_of(word.text));
    const QueryLanguages::Stems stems = languages_.stems(words, *only, asked_);
    if (marking_) highlights_.stems.insert(stems.begin(), stems.end());
    return with_title(stock::any_term(schema::stem, stems), stock::any_term(schema::title_stem, stems));
  }

  /// The one word that is left when those that lost their vowel to it are not counted: l'armée.
  static std::optional<std::size_t> only_word(const TokenizedText& words) {
    const std::size_t last = words.tokens.size() - 1;
    const bool one = std::all_of(words.tokens.begin(), words.tokens.begin() + static_cast<std::ptrdiff_t>(last),
                                 [](const Token& token) { return token.elided; });
    return one ? std::optional(last) : std::nullopt;
  }

  Condition make(const query::Phrase& quoted) {
    const std::vector<std::string> words = stock::words_of(quoted.text);
    if (words.empty()) return everywhere_alike(Query::MatchNothing);
    return phrase(words);
  }

  Condition phrase(const std::vector<std::string>& words) {
    if (marking_) highlights_.phrases.push_back(words);
    return with_title(stock::phrase(schema::word, words), stock::phrase(schema::title_word, words));
  }

  [[nodiscard]] bool is_stop_word(const query::Node& node) const {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && languages_.is_stop_word(word->text, asked_);
  }

  static Condition with_title(const Query& in_passage, const Query& in_title) {
    const std::vector<Query> both = {in_passage, stock::scaled(in_title, ranking::title_word)};
    return {stock::any_of(both), in_passage, in_passage, true};
  }

  Condition make(const query::Prefix& prefix) {
    std::string folded;
    for (const std::string& word : stock::words_of(prefix.text)) folded = word;
    std::vector<std::string> words;
    for (auto term = vocabulary_.allterms_begin(folded); term != vocabulary_.allterms_end(folded); ++term) {
      if (words.size() == ranking::most_prefix_words) {
        throw GiveUp::because("'" + query::excerpt(prefix.text) + "*' begins more than " +
                                  std::to_string(ranking::most_prefix_words) + " words",
                              "type more letters before the '*'");
      }
      words.emplace_back(*term);
    }
    if (marking_) highlights_.prefixes.push_back(folded);
    return everywhere_alike(stock::alike(words, vocabulary_));
  }

  Condition make(const query::FieldValue& field) {
    switch (field.field) {
      case query::Field::place:
        return marked(names_.named(NameType::place, field.text));
      case query::Field::force:
        return marked(names_.named(NameType::force, field.text));
      case query::Field::source:
        return everywhere_alike(metadata_query(schema::source, field.text));
      case query::Field::author:
        return everywhere_alike(metadata_query(schema::author, field.text));
      case query::Field::theme:
        return everywhere_alike(metadata_query(schema::theme, field.text));
      case query::Field::region:
        return everywhere_alike(metadata_query(schema::region, field.text));
      case query::Field::title:
        return everywhere_alike(title(field));
      case query::Field::url:
        return everywhere_alike(url_query(field.text));
      case query::Field::lang:
        return everywhere_alike(stock::term(schema::language, language_code(field.text).value_or("")));
      case query::Field::near:
        return marked(names_.around(field.text));
      case query::Field::added:
        return everywhere_alike(added_by(generations_));
      case query::Field::date:
      case query::Field::told:
      case query::Field::published:
        break;
    }
    return everywhere_alike(Query::MatchNothing);
  }

  Query title(const query::FieldValue& field) {
    const TokenizedText words = tokenize(field.text);
    if (words.tokens.empty()) return Query::MatchNothing;
    const auto only = field.quoted ? std::nullopt : only_word(words);
    if (!only) return stock::phrase(schema::title_word, stock::words_of(field.text));
    return stock::any_term(schema::title_stem, languages_.stems(words, *only, asked_));
  }

  Condition marked(NameQuery name) {
    if (marking_) {
      highlights_.places.merge(name.places);
      highlights_.forces.merge(name.forces);
      highlights_.phrases.insert(highlights_.phrases.end(), name.phrases.begin(), name.phrases.end());
    }
    return everywhere_alike(name.query);
  }

  Condition make(const query::FieldDate& date) { return days(date.field, {date.days}); }

  /// Ranges that are alternatives are one: their days are looked for once, however many ranges hold them.
  Condition days(query::Field field, const std::vector<DayRange>& ranges) {
    if (field == query::Field::added) return everywhere_alike(added_on(vocabulary_, ranges));
    const bool told = field != query::Field::published;
    if (marking_ && told) highlights_.told.insert(highlights_.told.end(), ranges.begin(), ranges.end());
    return everywhere_alike(days_query(field, ranges));
  }

  Condition make(const query::Near& near) {
    std::vector<Query> operands;
    for (const query::NodePtr& operand : near.operands) operands.push_back(positioned(*operand));
    const auto window = static_cast<Xapian::termcount>(near.distance + near.operands.size() - 1);
    const Query::op op = near.in_order ? Query::OP_PHRASE : Query::OP_NEAR;
    return everywhere_alike(Query(op, operands.begin(), operands.end(), window));
  }

  /// A word as written, or a place or force: what has positions. Stems have none.
  Query positioned(const query::Node& node) {
    if (const auto* field = std::get_if<query::FieldValue>(&node.value)) {
      const NameType type = field->field == query::Field::place ? NameType::place : NameType::force;
      marked(names_.named(type, field->text));
      return stock::any_of(names_.terms(type, field->text));
    }
    const auto* word = std::get_if<query::Word>(&node.value);
    const auto* quoted = std::get_if<query::Phrase>(&node.value);
    const std::string& text = word != nullptr ? word->text : quoted->text;
    const std::vector<std::string> words = stock::words_of(text);
    if (words.size() != 1) {
      throw GiveUp::because("NEAR and ADJ take single words, and '" + query::excerpt(text) + "' is " +
                                (words.empty() ? "none" : "several"),
                            "join the words by NEAR one by one, or use place: or force:");
    }
    if (marking_) highlights_.phrases.push_back(words);
    return Query(words[0]);
  }

  Condition make(const query::And& conjunction) {
    auto languages = languages_asked(conjunction);
    if (languages.empty()) return all_of(conjunction);
    std::vector<std::string> outer = ask(std::move(languages));
    Condition all = all_of(conjunction);
    ask(std::move(outer));
    return all;
  }

  Condition all_of(const query::And& conjunction) {
    Parts wanted;
    std::vector<Query> excluded;
    for (const query::NodePtr& operand : conjunction.operands) {
      if (const auto* negation = std::get_if<query::Not>(&operand->value)) {
        excluded.push_back(excluded_by(*negation));
      } else if (!goes_without(conjunction, *operand)) {
        wanted.add(compile(*operand));
      }
    }
    Condition all = wanted.empty()
                        ? everywhere_alike(Query::MatchAll)
                        : Condition{stock::all_of(wanted.anywhere), stock::all_of_excluded(wanted.in_passage),
                                    stock::any_of(wanted.touched), wanted.title_suffices_for_all};
    if (const auto near = nearness(conjunction)) all.anywhere = stock::satisfied_by(all.anywhere, *near);
    if (!excluded.empty()) {
      all.anywhere = Query(Query::OP_AND_NOT, all.anywhere, stock::any_of(excluded));
      all.in_passage = Query(Query::OP_AND_NOT, all.in_passage, stock::any_of(excluded));
    }
    return all;
  }

  Condition make(const query::Or& disjunction) {
    Parts parts;
    std::map<query::Field, std::vector<DayRange>> ranges;
    for (const query::NodePtr& operand : disjunction.operands) {
      const auto* date = std::get_if<query::FieldDate>(&operand->value);
      if (date == nullptr) {
        parts.add(compile(*operand));
      } else {
        ranges[date->field].push_back(date->days);
      }
    }
    for (const auto& [field, of_field] : ranges) parts.add(days(field, of_field));
    return {stock::any_of(parts.anywhere), stock::any_of(parts.in_passage), stock::any_of(parts.touched),
            parts.title_suffices_for_any};
  }

  Condition make(const query::Not& negation) {
    return everywhere_alike(Query(Query::OP_AND_NOT, Query::MatchAll, excluded_by(negation)));
  }

  /// A word is excluded where the passage itself holds it; the title excludes nothing.
  Query excluded_by(const query::Not& negation) {
    const bool marked = std::exchange(marking_, false);
    Query excluded = compile(*negation.operand).in_passage;
    marking_ = marked;
    return excluded;
  }

  NameQueries names_;
  const Xapian::Database& vocabulary_;
  QueryLanguages& languages_;
  const std::vector<std::string>& generations_;
  std::vector<std::string> asked_;  ///< by a `lang:` beside or above what is compiled
  HighlightTerms highlights_;
  bool marking_ = true;  ///< off below a NOT: what is excluded is not highlighted
};

/// The whole query without operand `dropped` of its conjunction.
Query without(Compilation& compilation, const query::And& conjunction, std::size_t dropped) {
  std::vector<Query> rest;
  std::vector<Query> excluded;
  std::vector<std::string> all_asked = compilation.ask(languages_asked(conjunction, dropped));
  for (std::size_t i = 0; i < conjunction.operands.size(); ++i) {
    const query::Node& operand = *conjunction.operands[i];
    if (i == dropped || compilation.goes_without(conjunction, operand)) continue;
    if (const auto* negation = std::get_if<query::Not>(&operand.value)) {
      excluded.push_back(compilation.compile(*negation->operand).in_passage);
    } else {
      rest.push_back(compilation.compile(operand).anywhere);
    }
  }
  compilation.ask(std::move(all_asked));
  const Query all = rest.empty() ? Query::MatchAll : stock::all_of(rest);
  return excluded.empty() ? all : Query(Query::OP_AND_NOT, all, stock::any_of(excluded));
}

std::vector<QueryPart> parts_of(Compilation& compilation, const query::Node& root) {
  const auto* conjunction = std::get_if<query::And>(&root.value);
  if (conjunction == nullptr) return {{query::to_string(root), compilation.compile(root).anywhere, Query()}};
  std::vector<QueryPart> parts;
  compilation.ask(languages_asked(*conjunction));
  const bool few = conjunction->operands.size() <= most_conditions_to_drop;
  for (std::size_t i = 0; i < conjunction->operands.size(); ++i) {
    const query::Node& operand = *conjunction->operands[i];
    parts.push_back({query::to_string(operand), compilation.compile(operand).anywhere,
                     few ? without(compilation, *conjunction, i) : Query()});
  }
  if (const auto near = compilation.nearness(*conjunction)) parts.push_back({"place near force", *near, Query()});
  return parts;
}

}  // namespace

QueryCompiler::QueryCompiler(const NameResolver& names, const Xapian::Database& vocabulary, QueryLanguages& languages,
                             std::vector<std::string> generations)
    : names_(names), vocabulary_(vocabulary), languages_(languages), generations_(std::move(generations)) {}

Result<CompiledQuery, query::QueryError> QueryCompiler::compile(const query::Node* root) {
  CompiledQuery compiled;
  if (root == nullptr) {
    compiled.query = Query::MatchAll;
    return compiled;
  }
  Compilation compilation(names_, vocabulary_, languages_, generations_);
  try {
    const Condition condition = compilation.compile(*root);
    compiled.query = condition.anywhere;
    if (condition.title_suffices) compiled.query = Query(Query::OP_FILTER, condition.anywhere, condition.touched);
    compiled.highlights = compilation.take_highlights();
  } catch (GiveUp& reason) {
    const auto meant = name_cut_at_space(*root, reason.fault, names_);
    if (meant) reason.fault.hint = "a name of several words is quoted: " + *meant;
    return reason.fault;
  }
  return compiled;
}

std::vector<QueryPart> QueryCompiler::parts(const query::Node& root) {
  Compilation compilation(names_, vocabulary_, languages_, generations_);
  return parts_of(compilation, root);
}

}  // namespace dateline
