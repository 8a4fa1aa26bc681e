#include "searcher/field_queries.h"

#include "common/schema.h"
#include "common/terms.h"
#include "searcher/day_cover.h"
#include "searcher/ranking.h"
#include "searcher/stock_query.h"

namespace dateline {

using Xapian::Query;

namespace {

/// Every term of a cover under one triple of prefixes.
std::vector<Query> cover_terms(const DayCover& cover, std::string_view year, std::string_view month,
                               std::string_view day) {
  std::vector<Query> terms;
  for (const auto whole_year : cover.years) terms.emplace_back(year_term(year, whole_year));
  for (const auto whole_month : cover.months) terms.emplace_back(month_term(month, whole_month));
  for (const Day single_day : cover.days) terms.emplace_back(day_term(day, single_day));
  return terms;
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

Query days_query(const query::FieldDate& field) {
  const DayCover days = cover(field.days);
  if (field.field == query::Field::published) {
    return stock::any_of(cover_terms(days, schema::published_year, schema::published_month, schema::published_day));
  }
  Query told = stock::scaled(stock::best_of(cover_terms(days, schema::told_year, schema::told_month, schema::told_day)),
                             ranking::told);
  if (field.field == query::Field::told) return told;
  return Query(Query::OP_OR, told,
               stock::any_of(cover_terms(days, schema::untold_year, schema::untold_month, schema::untold_day)));
}

}  // namespace dateline
