#include "searcher/query_compiler.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/language.h"
#include "common/schema.h"
#include "common/terms.h"
#include "common/tokenizer.h"
#include "searcher/field_queries.h"
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

/// Thrown inside the compiler only, so that the visitor can give up from any depth.
struct GiveUp {
  query::QueryError fault;

  static GiveUp because(std::string message, std::string hint) {
    return {query::QueryError{std::move(message), 0, 0, std::move(hint)}};
  }

  /// Called from the innermost node outwards: the first one is at fault.
  void stands_at(const query::Node& node) {
    if (fault.length > 0) return;
    fault.offset = node.offset;
    fault.length = node.length;
  }
};

class Compilation {
 public:
  Compilation(const NameResolver& names, const Xapian::Database& vocabulary, QueryLanguages& languages)
      : names_(names), vocabulary_(vocabulary), languages_(languages) {}

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

  HighlightTerms take_highlights() { return std::move(highlights_); }

  /// A place and a force side by side in one AND: near one another is better.
  std::optional<Query> nearness(const query::And& conjunction) {
    std::vector<Query> places;
    std::vector<Query> forces;
    for (const query::NodePtr& operand : conjunction.operands) {
      const auto* field = std::get_if<query::FieldValue>(&operand->value);
      if (field == nullptr) continue;
      if (field->field == query::Field::place) append_named(NameType::place, field->text, places);
      if (field->field == query::Field::force) append_named(NameType::force, field->text, forces);
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

  static Condition with_title(const Query& in_passage, const Query& in_title) {
    const std::vector<Query> both = {in_passage, stock::scaled(in_title, ranking::title_word)};
    return {stock::any_of(both), in_passage, in_passage, true};
  }

  Condition make(const query::Prefix& prefix) {
    std::string folded;
    for (const std::string& word : stock::words_of(prefix.text)) folded = word;
    std::vector<Query> words;
    for (auto term = vocabulary_.allterms_begin(folded); term != vocabulary_.allterms_end(folded); ++term) {
      if (words.size() == ranking::most_prefix_words) {
        throw GiveUp::because("'" + query::excerpt(prefix.text) + "*' begins more than " +
                                  std::to_string(ranking::most_prefix_words) + " words",
                              "type more letters before the '*'");
      }
      words.emplace_back(*term);
    }
    if (marking_) highlights_.prefixes.push_back(folded);
    return everywhere_alike(Query(Query::OP_SYNONYM, words.begin(), words.end()));
  }

  Condition make(const query::FieldValue& field) {
    switch (field.field) {
      case query::Field::place:
        return name(NameType::place, field.text);
      case query::Field::force:
        return name(NameType::force, field.text);
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

  Condition make(const query::FieldDate& field) {
    if (marking_ && field.field != query::Field::published) highlights_.told.push_back(field.days);
    return everywhere_alike(days_query(field));
  }

  [[nodiscard]] std::vector<NamedThing> meaning(NameType type, const std::string& text) const {
    auto things = names_.resolve(type, text);
    if (things) return std::move(things).value();
    const std::string what = type == NameType::place ? "place" : "force";
    std::string hint;
    for (const std::string& nearest : things.failure().nearest) hint += (hint.empty() ? "" : ", ") + nearest;
    const std::string typed = query::excerpt(text);
    throw GiveUp::because(
        "no " + what + " is known as '" + typed + "'",
        hint.empty() ? "to search for the words themselves: \"" + typed + "\"" : "nearest known: " + hint);
  }

  void append_named(NameType type, const std::string& text, std::vector<Query>& named) const {
    const std::string_view prefix = type == NameType::place ? schema::place : schema::force;
    for (const NamedThing& thing : meaning(type, text)) named.emplace_back(id_term(prefix, thing.id));
  }

  Condition name(NameType type, const std::string& text) {
    const bool place = type == NameType::place;
    std::vector<Query> satisfying;
    std::vector<Query> weighing;
    for (const NamedThing& thing : meaning(type, text)) {
      satisfying.emplace_back(id_term(place ? schema::place_within : schema::force_within, thing.id));
      std::vector<Query> named = {
          stock::scaled(Query(id_term(place ? schema::place : schema::force, thing.id)), ranking::named)};
      for (const Query& spelling : spelled_out(thing)) {
        satisfying.push_back(stock::scaled(spelling, 0));
        named.push_back(stock::scaled(spelling, ranking::spelled_out));
      }
      weighing.push_back(stock::best_of(named));
      weighing.push_back(stock::scaled(Query(id_term(place ? schema::title_place : schema::title_force, thing.id)),
                                       ranking::named_in_title));
      if (marking_) (place ? highlights_.places : highlights_.forces).insert(thing.id);
    }
    return everywhere_alike(stock::satisfied_by(stock::any_of(satisfying), stock::any_of(weighing)));
  }

  /// The words around a name that no lexicon has tell in one article that it is a place, and may not in the next; so
  /// the spellings that are known from anywhere in the index are looked for as phrases too. Not those of one word,
  /// which may be an ordinary one.
  std::vector<Query> spelled_out(const NamedThing& thing) {
    std::vector<Query> phrases;
    for (const std::string& spelling : thing.spellings) {
      std::vector<std::string> words = stock::words_of(spelling);
      if (words.size() < 2) continue;
      phrases.push_back(stock::phrase(schema::word, words));
      if (marking_) highlights_.phrases.push_back(std::move(words));
    }
    return phrases;
  }

  Condition make(const query::Near& near) {
    std::vector<Query> operands;
    for (const query::NodePtr& operand : near.operands) operands.push_back(positioned(*operand));
    const auto window = static_cast<Xapian::termcount>(near.distance + near.operands.size() - 1);
    return everywhere_alike(Query(Query::OP_NEAR, operands.begin(), operands.end(), window));
  }

  /// A word as written, or a place or force: what has positions. Stems have none.
  Query positioned(const query::Node& node) {
    if (const auto* field = std::get_if<query::FieldValue>(&node.value)) {
      std::vector<Query> named;
      append_named(field->field == query::Field::place ? NameType::place : NameType::force, field->text, named);
      name(field->field == query::Field::place ? NameType::place : NameType::force, field->text);
      return stock::any_of(named);
    }
    const auto* word = std::get_if<query::Word>(&node.value);
    const auto* quoted = std::get_if<query::Phrase>(&node.value);
    const std::string& text = word != nullptr ? word->text : quoted->text;
    const std::vector<std::string> words = stock::words_of(text);
    if (words.size() != 1) {
      throw GiveUp::because(
          "NEAR takes single words, and '" + query::excerpt(text) + "' is " + (words.empty() ? "none" : "several"),
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
      } else {
        wanted.add(compile(*operand));
      }
    }
    Condition all = wanted.empty() ? everywhere_alike(Query::MatchAll)
                                   : Condition{stock::all_of(wanted.anywhere), stock::all_of(wanted.in_passage),
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
    for (const query::NodePtr& operand : disjunction.operands) parts.add(compile(*operand));
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

  const NameResolver& names_;
  const Xapian::Database& vocabulary_;
  QueryLanguages& languages_;
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
    if (i == dropped) continue;
    const query::Node& operand = *conjunction.operands[i];
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
  for (std::size_t i = 0; i < conjunction->operands.size(); ++i) {
    const query::Node& operand = *conjunction->operands[i];
    parts.push_back(
        {query::to_string(operand), compilation.compile(operand).anywhere, without(compilation, *conjunction, i)});
  }
  if (const auto near = compilation.nearness(*conjunction)) parts.push_back({"place near force", *near, Query()});
  return parts;
}

}  // namespace

QueryCompiler::QueryCompiler(const NameResolver& names, const Xapian::Database& vocabulary, QueryLanguages& languages)
    : names_(names), vocabulary_(vocabulary), languages_(languages) {}

Result<CompiledQuery, query::QueryError> QueryCompiler::compile(const query::Node* root) {
  CompiledQuery compiled;
  if (root == nullptr) {
    compiled.query = Query::MatchAll;
    return compiled;
  }
  Compilation compilation(names_, vocabulary_, languages_);
  try {
    const Condition condition = compilation.compile(*root);
    compiled.query = condition.anywhere;
    if (condition.title_suffices) compiled.query = Query(Query::OP_FILTER, condition.anywhere, condition.touched);
    compiled.highlights = compilation.take_highlights();
  } catch (const GiveUp& reason) {
    return reason.fault;
  }
  return compiled;
}

std::vector<QueryPart> QueryCompiler::parts(const query::Node& root) {
  Compilation compilation(names_, vocabulary_, languages_);
  return parts_of(compilation, root);
}

}  // namespace dateline
