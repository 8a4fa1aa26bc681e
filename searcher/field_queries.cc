#include "searcher/field_queries.h"

#include <algorithm>
#include <set>

#include "common/generation.h"
#include "common/schema.h"
#include "common/terms.h"
#include "searcher/day_cover.h"
#include "searcher/ranking.h"
#include "searcher/stock_query.h"

namespace dateline {

using Xapian::Query;

namespace {

/// Every term of the covers under one triple of prefixes, each once.
std::vector<Query> cover_terms(const std::vector<DayRange>& ranges, std::string_view year, std::string_view month,
                               std::string_view day) {
  std::set<std::string> terms;
  for (const DayRange& range : ranges) {
    const DayCover days = cover(range);
    for (const auto whole_year : days.years) terms.insert(year_term(year, whole_year));
    for (const auto whole_month : days.months) terms.insert(month_term(month, whole_month));
    for (const Day single_day : days.days) terms.insert(day_term(day, single_day));
  }
  return {terms.begin(), terms.end()};
}

}  // namespace

Query metadata_query(std::string_view prefix, std::string_view text) {
  std::vector<Query> words;
  for (const std::string& word : stock::words_of(text)) words.push_back(stock::term(prefix, word));
  if (words.empty()) return Query::MatchNothing;
  return Query(Query::OP_OR, stock::all_of(words), Query(whole_term(prefix, text)));
}

Query url_query(std::string_view text) {
  const std::string canonical = canonical_url(text);
  if (canonical.find_first_of("/?") == std::string::npos) return stock::term(schema::host, canonical);
  return Query(Query::OP_WILDCARD, url_term(text), ranking::most_prefix_words, Query::WILDCARD_LIMIT_FIRST);
}

Query added_by(const std::vector<std::string>& generations) {
  std::vector<Query> seen;
  seen.reserve(generations.size());
  for (const std::string& generation : generations) seen.push_back(stock::term(schema::first_seen, generation));
  return stock::any_of(seen);
}

Query added_on(const Xapian::Database& vocabulary, const std::vector<DayRange>& ranges) {
  const std::string prefix(schema::first_seen);
  std::vector<Query> seen;
  for (auto term = vocabulary.allterms_begin(prefix); term != vocabulary.allterms_end(prefix); ++term) {
    const auto day = day_of_generation((*term).substr(prefix.size()));
    const auto holds_day = [&](const DayRange& range) { return day && range.from <= *day && *day <= range.to; };
    if (std::any_of(ranges.begin(), ranges.end(), holds_day)) seen.emplace_back(*term);
  }
  return stock::any_of(seen);
}

Query days_query(query::Field field, const std::vector<DayRange>& ranges) {
  if (field == query::Field::published) {
    return stock::any_of(cover_terms(ranges, schema::published_year, schema::published_month, schema::published_day));
  }
  Query told = stock::scaled(
      stock::best_of(cover_terms(ranges, schema::told_year, schema::told_month, schema::told_day)), ranking::told);
  if (field == query::Field::told) return told;
  return Query(Query::OP_OR, told,
               stock::any_of(cover_terms(ranges, schema::untold_year, schema::untold_month, schema::untold_day)));
}

}  // namespace dateline
