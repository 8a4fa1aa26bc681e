#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/generation.h"
#include "common/stemmer.h"
#include "searcher/best_matches.h"
#include "searcher/compiled_query.h"
#include "searcher/hit.h"
#include "searcher/match_set.h"
#include "searcher/search_limits.h"
#include "searcher/searched_index.h"

namespace dateline {

/// Searches the shards of a generation, or of several as one; it keeps them open until it ends, whatever is built
/// meanwhile.
class IndexReader {
 public:
  /// Throws Error where a shard is missing.
  IndexReader(const std::vector<GenerationFacts>& generations, Scope scope);

  /// `indexes` need not outlive it.
  IndexReader(const std::vector<SearchedIndex>& indexes, Scope scope);

  /// Hits with text, highlights and copies; ranks continue `limits.offset`. With `limits.per_article` every match is
  /// looked at, so that the total and every page are exact: this costs about a microsecond for each.
  [[nodiscard]] Hits search(const CompiledQuery& query, const SearchLimits& limits, Stemmers& stemmers) const;

  /// All that satisfy `query`, for counting what they tell of.
  [[nodiscard]] MatchSet matches(const Xapian::Query& query) const { return {copies(), query}; }

  /// How many passages satisfy `query`, copies counted once.
  [[nodiscard]] std::size_t count(const Xapian::Query& query) const;

  /// What each part gave to the hits' scores.
  void explain(const std::vector<QueryPart>& parts, Hits& hits) const;

  /// All shards of the scope as one, for looking up terms.
  [[nodiscard]] const Xapian::Database& vocabulary() const { return copies().passages(); }

  /// The generation of each database of vocabulary(), which take turns in the numbers of its documents.
  [[nodiscard]] std::vector<std::string> generations() const;

 private:
  [[nodiscard]] Xapian::Enquire enquire(std::size_t collection, const Xapian::Query& query) const;
  [[nodiscard]] std::vector<Match> best(const CompiledQuery& query, const SearchLimits& limits,
                                        std::size_t& total) const;
  [[nodiscard]] std::vector<Match> best_of_articles(const CompiledQuery& query, const SearchLimits& limits) const;
  [[nodiscard]] std::size_t texts_of(const Xapian::Query& query, std::size_t matches) const;
  [[nodiscard]] std::vector<Hit> read_hits(std::span<const Match> matches, const CompiledQuery& query,
                                           const SearchLimits& limits, Stemmers& stemmers) const;
  [[nodiscard]] Hit read_hit(const Match& match, const CompiledQuery& query, const SearchLimits& limits,
                             Stemmers& stemmers) const;
  [[nodiscard]] Xapian::MSet copies_of(const Match& match, const CompiledQuery& query, std::size_t wanted) const;
  [[nodiscard]] StoredPassage stored(std::size_t collection, Xapian::docid document) const;

  /// Bodies or comments.
  struct Collection {
    SharedCopies copies;
    std::vector<std::string> generations;  ///< of each shard; shards take turns in the numbers of documents

    [[nodiscard]] const Xapian::Database& database() const { return copies.passages(); }

    [[nodiscard]] const std::string& generation_of(Xapian::docid document) const {
      return generations[(document - 1) % generations.size()];
    }
  };

  /// Opens what `open` tells of each kind that the scope has.
  template <class Open>
  void open_scope(Scope scope, const Open& open);

  /// Of all that is searched.
  [[nodiscard]] const SharedCopies& copies() const { return together_ ? *together_ : collections_[0].copies; }

  std::vector<Collection> collections_;   ///< bodies, comments or both
  std::optional<SharedCopies> together_;  ///< of both
};

}  // namespace dateline
