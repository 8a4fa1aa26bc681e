#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/search_limits.h"
#include "searcher/shared_copies.h"

namespace dateline {

/// A passage that satisfies a query, before anything but its values is read.
struct Match {
  Xapian::docid document = 0;
  double weight = 0;
  std::string day = {};        ///< by which it is sorted; empty in an order by relevance
  std::string order_key = {};  ///< order_key(); empty where it was not needed
  std::string copy_key = {};   ///< empty where it has no copies
  bool is_alone = false;       ///< known to be the only match with its text
  std::size_t collection = 0;  ///< bodies or comments
};

/// The one order of hits (docs/OUTPUT-FORMATS.md).
class MatchOrder {
 public:
  explicit MatchOrder(SortOrder sort) : sort_(sort) {}

  /// Has Xapian find the first in this order. By day it can only do so as far as day and score tell: it sorts by one
  /// value, and a server that is not ours knows no key of several.
  void apply(Xapian::Enquire& enquire) const;

  /// Whether `a` comes before `b`; passages of one article are alike.
  [[nodiscard]] bool operator()(const Match& a, const Match& b) const;

  [[nodiscard]] bool by_day() const { return sort_ != SortOrder::relevance; }

 private:
  SortOrder sort_;
};

/// The first matches of a query in a collection.
struct BestMatches {
  std::vector<Match> texts;  ///< in order; of each text its best-ranked copy
  std::size_t matches = 0;   ///< all of them, every copy; an estimate where it was not to be counted
  bool complete = false;     ///< there are no other texts
  /// How many have the text of another. Known where it was to be counted and they are all among the first, or in one
  /// shard, which notes what texts are shared.
  std::optional<std::size_t> repeats = {};
};

/// `wanted` texts or more, or all. Copies are told here and not by Xapian: its collapse remembers every copy key that
/// it comes across, though hardly two are alike, and took 1.4 s of the 1.5 s of a common word.
BestMatches best_matches(Xapian::Enquire& enquire, const SharedCopies& copies, const MatchOrder& order,
                         std::size_t wanted, Counting counting);

/// Reads the order keys of those that come without.
void read_order_keys(const SharedCopies& copies, std::vector<Match>& matches);

/// Every match in order, every copy.
std::vector<Match> all_matches(Xapian::Enquire& enquire, const SharedCopies& copies, const MatchOrder& order);

}  // namespace dateline
