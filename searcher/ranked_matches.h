#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

#include "searcher/shared_copies.h"

namespace dateline {

/// Keeps the best-ranked matches while Xapian goes through all of them, and counts those that repeat the text of
/// another. What ranks alike is told apart by order keys, but only where that decides what is among the first: to have
/// Xapian order by value reads a value of each match, which took as long as the search itself.
///
/// For a single shard that notes which texts are shared: it is told the numbers that documents have in theirs.
class RankedMatches : public Xapian::MatchSpy {
 public:
  struct Candidate {
    Xapian::docid document = 0;
    double weight = 0;
    std::uint32_t text = NotedTexts::none;
  };

  /// Keeps the first `most`. Requires copies.noted(); `copies` must outlive it.
  RankedMatches(const SharedCopies& copies, std::size_t most);

  void operator()(const Xapian::Document& match, double weight) override;

  [[nodiscard]] std::size_t matches() const { return matches_; }

  /// How many have the text of another match.
  [[nodiscard]] std::size_t repeats() const { return repeats_; }

  /// The first of all matches in order of weights and, of those that rank alike, of order keys.
  [[nodiscard]] std::vector<Candidate> first();

 private:
  void drop_others();
  void order_alike();

  const SharedCopies& copies_;
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
