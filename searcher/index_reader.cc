#include "searcher/index_reader.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/article_quota.h"
#include "searcher/match_set.h"
#include "searcher/ranking.h"

namespace dateline {

namespace {

Xapian::Database open_shard(const std::filesystem::path& shard) {
  try {
    return Xapian::Database(shard.string());
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw Error(shard.string() + ": cannot be opened: " + error.get_msg(),
                "the index is damaged: run dateline-index check, or dateline-index rollback");
  }
}

struct SortSlot {
  Xapian::valueno slot;
  bool descending;
};

/// Requires an order by value.
SortSlot slot_of(SortOrder order) {
  switch (order) {
    case SortOrder::told:
      return {schema::told_or_last_slot, false};
    case SortOrder::told_latest_first:
      return {schema::told_slot, true};
    case SortOrder::published:
      return {schema::published_or_last_slot, false};
    case SortOrder::relevance:
    case SortOrder::published_latest_first:
      break;
  }
  return {schema::published_slot, true};
}

/// Makes the count exact: every match is looked at.
Xapian::MSet matches(Xapian::Enquire& enquire, const Xapian::Database& database, std::size_t wanted) {
  return enquire.get_mset(0, static_cast<Xapian::doccount>(wanted), database.get_doccount());
}

/// Values are read fastest in the order of the documents, which `documents` are in, each with what it is to the caller.
template <class Take>
void read_values(const Xapian::Database& database, Xapian::valueno slot,
                 const std::vector<std::pair<Xapian::docid, std::size_t>>& documents, const Take& take) {
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const auto& [document, match] : documents) {
    if (value == end) return;
    value.skip_to(document);
    if (value != end && value.get_docid() == document) take(match, *value);
  }
}

}  // namespace

IndexReader::IndexReader(const std::vector<GenerationFacts>& generations, Scope scope) {
  if (scope != Scope::comments) collections_.push_back(open(generations, &GenerationFacts::bodies));
  if (scope != Scope::body) collections_.push_back(open(generations, &GenerationFacts::comments));
  for (const Collection& collection : collections_) vocabulary_.add_database(collection.database);
}

IndexReader::Collection IndexReader::open(const std::vector<GenerationFacts>& generations,
                                          std::vector<std::filesystem::path> GenerationFacts::*shards) {
  Collection collection;
  for (const GenerationFacts& generation : generations) {
    for (const std::filesystem::path& shard : generation.*shards) {
      collection.database.add_database(open_shard(shard));
      collection.generations.push_back(generation.name);
    }
  }
  return collection;
}

Xapian::Enquire IndexReader::enquire(std::size_t collection, const Xapian::Query& query, Copies copies) const {
  Xapian::Enquire enquire(collections_[collection].database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::k1, 0, 1, ranking::b, 0.5));
  if (copies == Copies::once) enquire.set_collapse_key(schema::copy_slot);
  return enquire;
}

std::vector<IndexReader::Match> IndexReader::best(const CompiledQuery& query, const SearchLimits& limits,
                                                  std::size_t& total) const {
  std::vector<Match> all;
  const bool each_match = limits.per_article > 0;
  for (std::size_t i = 0; i < collections_.size(); ++i) {
    Xapian::Enquire search = enquire(i, query.query, each_match ? Copies::each : Copies::once);
    if (limits.sort == SortOrder::relevance) {
      search.set_sort_by_relevance_then_value(schema::order_slot, false);
    } else {
      const SortSlot sort = slot_of(limits.sort);
      search.set_sort_by_value_then_relevance(sort.slot, sort.descending);
    }
    const std::size_t passages = collections_[i].database.get_doccount();
    const std::size_t wanted = each_match ? passages : std::min(limits.offset + limits.limit, passages);
    const Xapian::MSet found = matches(search, collections_[i].database, wanted);
    total += found.get_matches_estimated();
    for (auto item = found.begin(); item != found.end(); ++item) {
      Match match{*item, item.get_weight(), {}, {}, i};
      (limits.sort == SortOrder::relevance ? match.order_key : match.sort_key) = item.get_sort_key();
      all.push_back(std::move(match));
    }
  }
  merge(all, limits);
  if (each_match) {
    all = limited_by_article(all, limits.per_article);
    total = all.size();
  }
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(limits.offset, all.size())));
  if (all.size() > limits.limit) all.resize(limits.limit);
  return all;
}

/// Puts the matches of each collection in one order.
void IndexReader::merge(std::vector<Match>& all, const SearchLimits& limits) const {
  if (collections_.size() < 2) return;
  const bool by_value = limits.sort != SortOrder::relevance;
  const bool descending = by_value && slot_of(limits.sort).descending;
  if (by_value) read_order_keys(all);
  std::stable_sort(all.begin(), all.end(), [&](const Match& a, const Match& b) {
    if (a.sort_key != b.sort_key) return (a.sort_key < b.sort_key) != descending;
    return std::tie(b.weight, a.order_key) < std::tie(a.weight, b.order_key);
  });
}

void IndexReader::read_order_keys(std::vector<Match>& all) const {
  for (std::size_t i = 0; i < collections_.size(); ++i) {
    std::vector<std::pair<Xapian::docid, std::size_t>> documents;
    for (std::size_t match = 0; match < all.size(); ++match) {
      if (all[match].collection == i) documents.emplace_back(all[match].document, match);
    }
    std::sort(documents.begin(), documents.end());
    read_values(collections_[i].database, schema::order_slot, documents,
                [&](std::size_t match, std::string key) { all[match].order_key = std::move(key); });
  }
}

std::vector<IndexReader::Match> IndexReader::limited_by_article(const std::vector<Match>& all, std::size_t most) const {
  std::vector<QuotaMatch> about(all.size());
  for (std::size_t i = 0; i < collections_.size(); ++i) {
    std::vector<std::pair<Xapian::docid, std::size_t>> documents;
    for (std::size_t match = 0; match < all.size(); ++match) {
      if (all[match].collection == i) documents.emplace_back(all[match].document, match);
    }
    std::sort(documents.begin(), documents.end());
    const auto read = [&](unsigned slot, std::string QuotaMatch::*into) {
      read_values(collections_[i].database, slot, documents,
                  [&](std::size_t match, std::string value) { about[match].*into = std::move(value); });
    };
    read(schema::order_slot, &QuotaMatch::order_key);
    read(schema::copy_slot, &QuotaMatch::copy_key);
    // Bodies and comments are no copies of one another.
    for (const auto& [document, match] : documents) {
      if (!about[match].copy_key.empty()) about[match].copy_key += static_cast<char>('0' + i);
    }
  }
  std::vector<Match> kept;
  for (const std::size_t match : within_quota(about, most)) kept.push_back(all[match]);
  return kept;
}

/// Those that satisfy the query, the earliest published first; empty where the passage is the only one.
Xapian::MSet IndexReader::copies_of(const Match& match, const CompiledQuery& query, std::size_t wanted) const {
  const Xapian::Database& collection = collections_[match.collection].database;
  const std::string key = collection.get_document(match.document).get_value(schema::copy_slot);
  const std::string term = std::string(schema::copy_hash) + key;
  if (key.empty() || collection.get_termfreq(term) <= 1) return {};
  const Xapian::Query same(Xapian::Query::OP_FILTER, query.query, Xapian::Query(term));
  Xapian::Enquire search = enquire(match.collection, same, Copies::each);
  search.set_sort_by_value_then_relevance(schema::order_slot, false);
  return matches(search, collection, wanted);
}

StoredPassage IndexReader::stored(std::size_t collection, Xapian::docid document) const {
  return decode_stored_passage(collections_[collection].database.get_document(document).get_data());
}

Hit IndexReader::read_hit(const Match& match, const CompiledQuery& query, const SearchLimits& limits,
                          Stemmers& stemmers) const {
  const Xapian::MSet copies = copies_of(match, query, limits.show_copies ? most_listed_copies + 1 : 1);
  Hit hit;
  hit.score = match.weight;
  const Xapian::docid shown = copies.empty() ? match.document : *copies.begin();
  hit.generation = collections_[match.collection].generation_of(shown);
  hit.stored = stored(match.collection, shown);
  hit.id = passage_id(hit.stored.article.id, hit.stored.passage);
  hit.highlights = find_highlights(hit.stored.passage, query.highlights, stemmers.of(hit.stored.article.language));
  if (!copies.empty()) hit.copies = copies.get_matches_estimated() - 1;
  if (limits.show_copies) hit.also_in.emplace();
  for (Xapian::doccount i = 1; i < copies.size(); ++i) {
    StoredPassage copy = stored(match.collection, *copies[i]);
    hit.also_in->push_back({passage_id(copy.article.id, copy.passage), std::move(copy.article)});
  }
  return hit;
}

Hits IndexReader::search(const CompiledQuery& query, const SearchLimits& limits, Stemmers& stemmers) const {
  Hits hits;
  auto rank = static_cast<unsigned>(limits.offset);
  for (const Match& match : best(query, limits, hits.total)) {
    hits.hits.push_back(read_hit(match, query, limits, stemmers));
    hits.hits.back().rank = ++rank;
  }
  return hits;
}

std::size_t IndexReader::count(const Xapian::Query& query) const { return MatchSet(vocabulary_, query).size(); }

void IndexReader::explain(const std::vector<QueryPart>& parts, Hits& hits) const {
  std::vector<Xapian::Query> shown;
  std::map<std::string, Hit*> by_id;
  for (Hit& hit : hits.hits) {
    shown.emplace_back(std::string(schema::passage_id) + hit.id);
    by_id[hit.id] = &hit;
  }
  const Xapian::Query these(Xapian::Query::OP_OR, shown.begin(), shown.end());
  for (const QueryPart& part : parts) {
    for (std::size_t i = 0; i < collections_.size(); ++i) {
      Xapian::Enquire search = enquire(i, Xapian::Query(Xapian::Query::OP_FILTER, part.query, these), Copies::each);
      const Xapian::MSet found = matches(search, collections_[i].database, shown.size());
      for (auto item = found.begin(); item != found.end(); ++item) {
        const StoredPassage stored = decode_stored_passage(item.get_document().get_data());
        by_id.at(passage_id(stored.article.id, stored.passage))->explanation.push_back({part.label, item.get_weight()});
      }
    }
  }
}

}  // namespace dateline
