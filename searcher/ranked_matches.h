#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/shared_copies.h"
#include "searcher/visited_shard.h"

namespace dateline {

/// Keeps the best-ranked matches while Xapian goes through all of them, and counts those that repeat the text of
/// another. What ranks alike is told apart by order keys, but only where that decides what is among the first: to have
/// Xapian order by value reads a value of each match, which took as long as the search itself.
///
/// Only where it is noted which texts are shared.
class RankedMatches : public Xapian::MatchSpy {
 public:
  struct Candidate {
    Xapian::docid document = 0;
    double weight = 0;
    std::uint32_t text = NotedTexts::none;
  };

  struct Text {
    Candidate best;         ///< its best-ranked passage
    std::string order_key;  ///< of that; empty where nothing ranks alike
  };

  /// Keeps the first `most`. Requires copies.noted(); `copies` must outlive it.
  RankedMatches(const SharedCopies& copies, std::size_t most);

  /// The query that is to be searched for, so that it knows which shards its matches are in.
  Xapian::Query telling(const Xapian::Query& query) { return visited_.telling(query); }

  void operator()(const Xapian::Document& match, double weight) override;

  [[nodiscard]] std::size_t matches() const { return matches_; }

  /// How many have the text of another match.
  [[nodiscard]] std::size_t repeats() const { return repeats_; }

  /// In order of weights and, of those that rank alike, of order keys: the first `wanted` texts, or all that are among
  /// the first `most` matches.
  [[nodiscard]] std::vector<Text> first_texts(std::size_t wanted);

 private:
  void drop_others();
  void keep_first_of_alike();

  const SharedCopies& copies_;
  VisitedShard visited_;
  NotedTexts noted_;
  std::vector<bool> met_;  ///< by text
  std::size_t most_;
  std::size_t room_;
  std::size_t matches_ = 0;
  std::size_t repeats_ = 0;
  double least_ = 0;  ///< what weighs less is not among the first
  std::vector<Candidate> candidates_;
};

}  // namespace dateline
