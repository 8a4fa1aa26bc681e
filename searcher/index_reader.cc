#include "searcher/index_reader.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "common/damage.h"
#include "common/error.h"
#include "common/schema.h"
#include "common/shard.h"
#include "common/shared_texts.h"
#include "searcher/article_quota.h"
#include "searcher/document_records.h"
#include "searcher/ranked_matches.h"
#include "searcher/ranking.h"

namespace dateline {

namespace {

Xapian::Database opened(const std::filesystem::path& shard) {
  try {
    return open_shard(shard);
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw index_damage(shard.string() + ": cannot be opened: " + error.get_msg());
  }
}

/// Makes the count exact: every match is looked at.
Xapian::MSet counted(Xapian::Enquire& enquire, const Xapian::Database& database, std::size_t wanted) {
  return enquire.get_mset(0, static_cast<Xapian::doccount>(wanted), database.get_doccount());
}

NotedShard noted_alone(const Xapian::Database& shard, ShardKind kind) {
  return {shard, shard, std::string(schema::shared_texts), kind};
}

/// Of one index on this machine: what several shards share is noted beside them.
std::vector<NotedShard> noted_shards(const SearchedIndex& index, ShardKind kind) {
  const std::vector<Xapian::Database> shards = index.shards(kind);
  if (shards.size() == 1) return {noted_alone(shards[0], kind)};
  const GenerationFacts& facts = index.facts();
  std::vector<NotedShard> noted;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    const std::filesystem::path& folder = (kind == ShardKind::bodies ? facts.bodies : facts.comments)[i];
    noted.push_back({shards[i], index.names(), shared_texts_key_of(folder.filename().string()), kind});
  }
  return noted;
}

void append(std::vector<Match> found, std::size_t collection, std::vector<Match>& all) {
  for (Match& match : found) {
    match.collection = collection;
    all.push_back(std::move(match));
  }
}

}  // namespace

template <class Open>
void IndexReader::open_scope(Scope scope, const Open& open) {
  if (scope != Scope::comments) collections_.push_back(open(ShardKind::bodies));
  if (scope != Scope::body) collections_.push_back(open(ShardKind::comments));
  if (collections_.size() == 1) return;
  Xapian::Database both;
  bool is_served = false;
  bool are_noted = true;
  std::vector<NotedShard> all;
  for (const Collection& collection : collections_) {
    both.add_database(collection.database());
    is_served = is_served || collection.copies.is_served();
    const std::vector<NotedShard> shards = collection.copies.shards();
    are_noted = are_noted && !shards.empty();
    all.insert(all.end(), shards.begin(), shards.end());
  }
  if (are_noted) {
    together_.emplace(both, all);
  } else {
    together_.emplace(both, is_served);
  }
}

IndexReader::IndexReader(const std::vector<GenerationFacts>& generations, Scope scope) {
  open_scope(scope, [&](ShardKind kind) {
    Xapian::Database database;
    std::vector<std::string> names;
    for (const GenerationFacts& generation : generations) {
      for (const std::filesystem::path& shard : kind == ShardKind::bodies ? generation.bodies : generation.comments) {
        database.add_database(opened(shard));
        names.push_back(generation.name);
      }
    }
    if (database.size() > 1) return Collection{SharedCopies(database), std::move(names)};
    return Collection{SharedCopies(database, {noted_alone(database, kind)}), std::move(names)};
  });
}

IndexReader::IndexReader(const std::vector<SearchedIndex>& indexes, Scope scope) {
  const bool is_served =
      std::any_of(indexes.begin(), indexes.end(), [](const SearchedIndex& index) { return index.is_served(); });
  open_scope(scope, [&](ShardKind kind) {
    Xapian::Database database;
    std::vector<std::string> names;
    std::vector<NotedShard> noted;
    for (const SearchedIndex& index : indexes) {
      if (indexes.size() == 1 && !is_served) noted = noted_shards(index, kind);
      const auto add = [&](const Xapian::Database& shard) {
        database.add_database(shard);
        names.push_back(index.facts().name);
      };
      if (!noted.empty()) {
        for (const NotedShard& shard : noted) add(shard.passages);
      } else {
        for (const Xapian::Database& shard : index.shards(kind)) add(shard);
      }
    }
    if (noted.empty()) return Collection{SharedCopies(database, is_served), std::move(names)};
    return Collection{SharedCopies(database, std::move(noted)), std::move(names)};
  });
}

std::vector<std::string> IndexReader::generations() const {
  std::vector<std::string> names;
  for (const Collection& collection : collections_) {
    names.insert(names.end(), collection.generations.begin(), collection.generations.end());
  }
  return names;
}

Xapian::Enquire IndexReader::enquire(std::size_t collection, const Xapian::Query& query) const {
  Xapian::Enquire enquire(collections_[collection].database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::k1, 0, 1, ranking::b, 0.5));
  return enquire;
}

std::vector<Match> IndexReader::best(const CompiledQuery& query, const SearchLimits& limits, std::size_t& total) const {
  const MatchOrder order(limits.sort);
  const std::size_t wanted = limits.offset + limits.limit;
  std::vector<Match> all;
  std::size_t matches = 0;
  std::optional<std::size_t> repeats = 0;
  bool complete = true;
  for (std::size_t i = 0; i < collections_.size(); ++i) {
    Xapian::Enquire search = enquire(i, query.query);
    BestMatches best = best_matches(search, collections_[i].copies, order, wanted, limits.counting);
    matches += best.matches;
    complete = complete && best.complete;
    repeats = repeats && best.repeats ? std::optional(*repeats + *best.repeats) : std::nullopt;
    if (collections_.size() > 1) read_order_keys(collections_[i].copies, best.texts);
    append(std::move(best.texts), i, all);
  }
  total = complete ? all.size() : matches - repeats.value_or(0);
  if (!complete && !repeats && limits.counting == Counting::exact) total = texts_of(query.query, matches);
  if (collections_.size() > 1) std::stable_sort(all.begin(), all.end(), order);
  return all;
}

std::vector<Match> IndexReader::best_of_articles(const CompiledQuery& query, const SearchLimits& limits) const {
  const MatchOrder order(limits.sort);
  std::vector<Match> all;
  for (std::size_t i = 0; i < collections_.size(); ++i) {
    Xapian::Enquire search = enquire(i, query.query);
    append(all_matches(search, collections_[i].copies, order), i, all);
  }
  if (collections_.size() > 1) std::stable_sort(all.begin(), all.end(), order);
  std::vector<QuotaMatch> about;
  about.reserve(all.size());
  for (const Match& match : all) {
    // Bodies and comments are no copies of one another.
    const std::string key = match.copy_key.empty() ? "" : match.copy_key + std::to_string(match.collection);
    about.push_back({key, match.order_key});
  }
  std::vector<Match> kept;
  for (const std::size_t match : within_quota(about, limits.per_article)) kept.push_back(std::move(all[match]));
  return kept;
}

/// Those that satisfy the query, the earliest published first; empty where the passage is the only one.
Xapian::MSet IndexReader::copies_of(const Match& match, const CompiledQuery& query, std::size_t wanted) const {
  const Xapian::Database& collection = collections_[match.collection].database();
  const std::string term = std::string(schema::copy_hash) + match.copy_key;
  if (match.copy_key.empty() || match.is_alone) return {};
  // Servers are asked for frequencies one after the other, and all at once for matches.
  const bool is_asked_at_once = collections_[match.collection].copies.is_served() && collection.size() > 2;
  if (!is_asked_at_once && collection.get_termfreq(term) <= 1) return {};
  const Xapian::Query same(Xapian::Query::OP_FILTER, query.query, Xapian::Query(term));
  Xapian::Enquire search = enquire(match.collection, same);
  search.set_sort_by_value_then_relevance(schema::order_slot, false);
  return counted(search, collection, wanted);
}

StoredPassage IndexReader::stored(std::size_t collection, Xapian::docid document) const {
  const Xapian::Database& passages = collections_[collection].database();
  return decode_stored_passage(passages.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
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

/// In the order of documents, in which their records and values are read fastest, and told in the order of `matches`.
std::vector<Hit> IndexReader::read_hits(std::span<const Match> matches, const CompiledQuery& query,
                                        const SearchLimits& limits, Stemmers& stemmers) const {
  std::vector<std::size_t> by_document(matches.size());
  std::iota(by_document.begin(), by_document.end(), 0);
  std::sort(by_document.begin(), by_document.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(matches[a].collection, matches[a].document) < std::tie(matches[b].collection, matches[b].document);
  });
  std::vector<Hit> hits(matches.size());
  for (const std::size_t i : by_document) {
    hits[i] = read_hit(matches[i], query, limits, stemmers);
    hits[i].rank = static_cast<unsigned>(limits.offset + i + 1);
  }
  return hits;
}

Hits IndexReader::search(const CompiledQuery& query, const SearchLimits& limits, Stemmers& stemmers) const {
  Hits hits;
  std::vector<Match> found;
  if (limits.per_article == 0) {
    found = best(query, limits, hits.total);
  } else {
    found = best_of_articles(query, limits);
    hits.total = found.size();
  }
  const std::size_t begin = std::min(found.size(), limits.offset);
  const std::size_t count = std::min(found.size() - begin, limits.limit);
  hits.hits = read_hits(std::span(found).subspan(begin, count), query, limits, stemmers);
  return hits;
}

std::size_t IndexReader::count(const Xapian::Query& query) const {
  Xapian::Enquire search(vocabulary());
  search.set_query(Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0));
  search.set_weighting_scheme(Xapian::BoolWeight());
  if (copies().noted() != nullptr) {
    RankedMatches ranked(copies(), 0);
    search.set_query(ranked.telling(search.get_query()));
    search.add_matchspy(&ranked);
    counted(search, vocabulary(), 0);
    return ranked.matches() - ranked.repeats();
  }
  return texts_of(query, counted(search, vocabulary(), 0).get_matches_estimated());
}

std::size_t IndexReader::texts_of(const Xapian::Query& query, std::size_t matches) const {
  if (copies().are_cheaper_than(matches)) return matches - copies().repeats_among(query, matches);
  return this->matches(query).size();
}

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
      Xapian::Enquire search = enquire(i, Xapian::Query(Xapian::Query::OP_FILTER, part.query, these));
      const Xapian::MSet found = counted(search, collections_[i].database(), shown.size());
      for (auto item = found.begin(); item != found.end(); ++item) {
        const StoredPassage stored = read_passage(item.get_document());
        const auto hit = by_id.find(passage_id(stored.article.id, stored.passage));
        if (hit == by_id.end()) throw index_damage("a passage stands in the list of another");
        hit->second->explanation.push_back({part.label, item.get_weight()});
      }
    }
  }
}

}  // namespace dateline
