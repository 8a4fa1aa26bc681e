#include "searcher/stock_query.h"

#include <algorithm>
#include <cmath>

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

namespace {

/// What BM25 makes of a term that so many of all passages have (Xapian's BM25Weight, without relevance feedback).
double rarity(double passages, double all) {
  const double odds = (all - passages + 0.5) / (passages + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// Of each term how many passages have it. Requires that they are sorted: the list of all terms is gone through once.
std::vector<double> frequencies_of(const std::vector<std::string>& terms, const Xapian::Database& vocabulary) {
  std::vector<double> frequencies(terms.size());
  if (terms.empty()) return frequencies;
  std::size_t common = 0;
  while (common < terms.front().size() && common < terms.back().size() && terms.front()[common] == terms.back()[common])
    ++common;
  const std::string beginning = terms.front().substr(0, common);
  auto known = vocabulary.allterms_begin(beginning);
  const auto end = vocabulary.allterms_end(beginning);
  for (std::size_t i = 0; i < terms.size() && known != end; ++i) {
    known.skip_to(terms[i]);
    if (known != end && *known == terms[i]) frequencies[i] = known.get_termfreq();
  }
  return frequencies;
}

}  // namespace

Query alike(std::vector<std::string> terms, const Xapian::Database& vocabulary) {
  if (terms.size() == 1) return Query(terms.front());
  std::sort(terms.begin(), terms.end());
  const double all = vocabulary.get_doccount();
  const std::vector<double> frequencies = frequencies_of(terms, vocabulary);
  double without_any = 1;
  for (const double frequency : frequencies) without_any *= 1 - frequency / std::max(all, 1.0);
  const double together = rarity(all * (1 - without_any), all);
  std::vector<Query> weighing;
  weighing.reserve(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    weighing.push_back(scaled(Query(terms[i]), together / rarity(frequencies[i], all)));
  }
  return any_of(weighing);
}

std::vector<std::string> words_of(std::string_view text) {
  const TokenizedText tokens = tokenize(text);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) words.emplace_back(tokens.term(i));
  return words;
}

}  // namespace dateline::stock
