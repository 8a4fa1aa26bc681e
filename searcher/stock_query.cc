#include "searcher/stock_query.h"

#include "common/terms.h"
#include "common/tokenizer.h"

namespace dateline::stock {

using Xapian::Query;

Query any_of(const std::vector<Query>& queries) { return Query(Query::OP_OR, queries.begin(), queries.end()); }

Query all_of(const std::vector<Query>& queries) { return Query(Query::OP_AND, queries.begin(), queries.end()); }

Query all_of_excluded(const std::vector<Query>& queries) {
  Query all = queries.front();
  for (std::size_t i = 1; i < queries.size(); ++i) {
    all = Query(Query::OP_AND_NOT, all, Query(Query::OP_AND_NOT, Query::MatchAll, queries[i]));
  }
  return all;
}

Query best_of(const std::vector<Query>& queries) { return Query(Query::OP_MAX, queries.begin(), queries.end()); }

Query scaled(const Query& query, double factor) { return Query(Query::OP_SCALE_WEIGHT, query, factor); }

Query satisfied_by(const Query& condition, const Query& ranking) {
  return Query(Query::OP_AND_MAYBE, condition, ranking);
}

Query term(std::string_view prefix, std::string_view value) {
  return Query(fitting_term(std::string(prefix).append(value)));
}

Query any_term(std::string_view prefix, const std::set<std::string, std::less<>>& values) {
  std::vector<Query> terms;
  terms.reserve(values.size());
  for (const std::string& value : values) terms.push_back(term(prefix, value));
  return terms.size() == 1 ? terms.front() : best_of(terms);
}

Query phrase(std::string_view prefix, const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  terms.reserve(words.size());
  for (const std::string& word : words) terms.push_back(fitting_term(std::string(prefix) + word));
  if (terms.size() == 1) return Query(terms[0]);
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()));
}

std::vector<std::string> words_of(std::string_view text) {
  const TokenizedText tokens = tokenize(text);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) words.emplace_back(tokens.term(i));
  return words;
}

}  // namespace dateline::stock
