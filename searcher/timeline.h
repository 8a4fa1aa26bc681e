#pragma once

#include <xapian.h>

#include <optional>
#include <vector>

#include "searcher/match_set.h"
#include "searcher/query_ast.h"
#include "searcher/time_unit.h"

namespace dateline {

inline constexpr std::size_t usual_rows = 40;

struct TimelineRow {
  DayRange period;
  std::size_t count = 0;
  bool covered = false;  ///< whether the archive has an article that appeared in it
  friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

/// How many of the matching passages tell of each day, week, month or year: what the query with `--date PERIOD` added
/// would find. A passage that tells no day counts with its article's day of publication; one that tells a span counts
/// in every period that it touches, in days and weeks only where the index has its days (docs/INDEX-FORMAT.md).
struct Timeline {
  TimeUnit unit = TimeUnit::month;
  std::vector<TimelineRow> rows;  ///< without a hole from the first to the last; empty where nothing tells its time
  std::size_t elsewhere = 0;      ///< matching passages that are in no row
};

/// The days that a query asks for where it must hold, as told or as date; nullopt where it asks for none. The rows of a
/// timeline are those of these days: a passage about June 2017 that also names a day of 1980 is no row of 1980.
std::optional<DayRange> days_asked(const query::Node* query);

/// `archive` tells which days have articles: all passages, of whatever scope. `asked` as days_asked() tells; an end
/// that is open (first_day, last_day) is where the passages end.
Timeline count_timeline(const TimelineRequest& request, const MatchSet& matches, const Xapian::Database& archive,
                        const std::optional<DayRange>& asked);

}  // namespace dateline
