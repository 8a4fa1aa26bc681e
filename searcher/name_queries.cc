#include "searcher/name_queries.h"

#include "common/schema.h"
#include "common/terms.h"
#include "searcher/ranking.h"
#include "searcher/stock_query.h"

namespace dateline {

using Xapian::Query;

namespace {

/// The prefixes of the terms of a place or of a force.
struct NamePrefixes {
  std::string_view named;
  std::string_view within;
  std::string_view in_title;
};

NamePrefixes prefixes_of(NameType type) {
  if (type == NameType::place) return {schema::place, schema::place_within, schema::title_place};
  return {schema::force, schema::force_within, schema::title_force};
}

/// The words around a name that no lexicon has tell in one article that it is a place, and may not in the next; so
/// the spellings that are known from anywhere in the index are looked for as phrases too. Not those of one word,
/// which may be an ordinary one.
std::vector<std::vector<std::string>> spelled_out(const NamedThing& thing) {
  std::vector<std::vector<std::string>> phrases;
  for (const std::string& spelling : thing.spellings) {
    std::vector<std::string> words = stock::words_of(spelling);
    if (words.size() > 1) phrases.push_back(std::move(words));
  }
  return phrases;
}

}  // namespace

std::vector<NamedThing> NameQueries::meaning(NameType type, const std::string& name) const {
  auto things = names_.resolve(type, name);
  if (things) return std::move(things).value();
  const std::string what = type == NameType::place ? "place" : "force";
  std::string hint;
  for (const std::string& nearest : things.failure().nearest) hint += (hint.empty() ? "" : ", ") + nearest;
  const std::string typed = query::excerpt(name);
  throw GiveUp::because(
      "no " + what + " is known as '" + typed + "'",
      hint.empty() ? "to search for the words themselves: \"" + typed + "\"" : "nearest known: " + hint);
}

std::vector<Query> NameQueries::terms(NameType type, const std::string& name) const {
  std::vector<Query> terms;
  for (const NamedThing& thing : meaning(type, name)) terms.emplace_back(id_term(prefixes_of(type).named, thing.id));
  return terms;
}

NameQuery NameQueries::named(NameType type, const std::string& name) const {
  const NamePrefixes prefixes = prefixes_of(type);
  NameQuery compiled;
  std::vector<Query> satisfying;
  std::vector<Query> weighing;
  for (const NamedThing& thing : meaning(type, name)) {
    satisfying.emplace_back(id_term(prefixes.within, thing.id));
    std::vector<Query> very_one = {stock::scaled(Query(id_term(prefixes.named, thing.id)), ranking::named)};
    for (std::vector<std::string>& words : spelled_out(thing)) {
      const Query spelling = stock::phrase(schema::word, words);
      satisfying.push_back(stock::scaled(spelling, 0));
      very_one.push_back(stock::scaled(spelling, ranking::spelled_out));
      compiled.phrases.push_back(std::move(words));
    }
    weighing.push_back(stock::best_of(very_one));
    weighing.push_back(stock::scaled(Query(id_term(prefixes.in_title, thing.id)), ranking::named_in_title));
    (type == NameType::place ? compiled.places : compiled.forces).insert(thing.id);
  }
  compiled.query = stock::satisfied_by(stock::any_of(satisfying), stock::any_of(weighing));
  return compiled;
}

NameQuery NameQueries::around(const std::string& surroundings) const {
  const auto read = read_surroundings(surroundings);
  if (!read) throw GiveUp::because(read.failure(), "");
  NameQuery compiled;
  for (const Coordinates& centre : centres_of(*read)) {
    for (const NamedThing& thing : names_.around(centre, read->kilometres.value_or(usual_kilometres))) {
      compiled.places.insert(thing.id);
    }
  }
  std::vector<Query> satisfying;
  std::vector<std::string> named;
  std::vector<std::string> in_title;
  for (const std::string& place : compiled.places) {
    named.emplace_back(id_term(schema::place, place));
    in_title.emplace_back(id_term(schema::title_place, place));
    satisfying.push_back(stock::scaled(Query(named.back()), 0));
  }
  const std::vector<Query> weighing = {stock::scaled(stock::alike(named, vocabulary_), ranking::named),
                                       stock::scaled(stock::alike(in_title, vocabulary_), ranking::named_in_title)};
  compiled.query = stock::satisfied_by(stock::any_of(satisfying), stock::any_of(weighing));
  return compiled;
}

/// A name may mean several places.
std::vector<Coordinates> NameQueries::centres_of(const Surroundings& surroundings) const {
  if (surroundings.centre) return {*surroundings.centre};
  std::vector<Coordinates> centres;
  for (const NamedThing& thing : meaning(NameType::place, surroundings.place)) {
    if (thing.point) centres.push_back(*thing.point);
  }
  if (centres.empty()) {
    throw GiveUp::because(
        "'" + query::excerpt(surroundings.place) + "' has no point on the map to be near to",
        "an area has none, nor has a place that no lexicon knows; give degrees: near:\"35.96,38.04 25km\"");
  }
  return centres;
}

}  // namespace dateline
