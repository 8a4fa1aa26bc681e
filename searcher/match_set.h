#pragma once

#include <xapian.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/shared_copies.h"

namespace dateline {

/// All passages that satisfy a query, without text and order: what counts are made of. Copies are one passage, the
/// earliest published of those that satisfy the query, which is also the one that a search shows.
class MatchSet {
 public:
  MatchSet(const SharedCopies& copies, const Xapian::Query& query);

  [[nodiscard]] std::size_t size() const { return documents_.size(); }
  [[nodiscard]] const Xapian::Database& passages() const { return passages_; }

  /// What a term has behind its prefix, and those of the passages that have it.
  using Visit = std::function<void(std::string_view, std::span<const Xapian::docid>)>;

  /// Calls `visit` for every term of the matching passages that begins with `prefix`, once a shard or, where few
  /// passages match, once a passage; each passage of a term comes once, and the terms of a passage in their order. Few
  /// passages are asked for their terms; of many, the postings of all terms of that prefix are gone through, which
  /// costs the same however many match. Which is the less, the numbers of terms and postings of the prefix tell.
  void for_each_term(std::string_view prefix, const Visit& visit) const;

 private:
  void keep_first_of_each_key();
  void keep_first_of_each_served(const SharedCopies& copies, const Xapian::Query& query);
  void keep_first_of_each(const SharedTextNotes& noted);
  void keep_first(const std::vector<Xapian::docid>& copies);
  [[nodiscard]] bool is_sweep_cheaper(std::string_view prefix) const;
  void walk_passages(std::string_view prefix, const Visit& visit) const;
  void sweep_terms(std::string_view prefix, const Visit& visit) const;
  void sweep_terms_of(std::size_t shard, std::string_view prefix, const Visit& visit) const;

  Xapian::Database passages_;
  std::vector<Xapian::Database> shards_;  ///< of passages_; all as one where it is not known how they are parted
  bool is_served_;
  std::vector<Xapian::docid> documents_;  ///< ascending
  std::vector<bool> matches_;             ///< by document
};

}  // namespace dateline
