#include "searcher/matrix.h"

#include <algorithm>
#include <optional>

#include "common/error.h"
#include "searcher/field_queries.h"
#include "searcher/prepared_search.h"
#include "searcher/timeline.h"

namespace dateline {

namespace {

constexpr std::size_t most_rows = 1'000'000;  ///< held in memory

/// One combination and what was counted of it.
struct Counted {
  const MatrixPair& pair;
  PreparedSearch search;
  Timeline timeline;
};

std::optional<DayRange> range_of(const std::vector<Counted>& all) {
  std::optional<DayRange> range;
  for (const Counted& one : all) {
    if (one.timeline.rows.empty()) continue;
    const DayRange rows = {one.timeline.rows.front().period.from, one.timeline.rows.back().period.to};
    range = range ? covering(*range, rows) : rows;
  }
  return range;
}

bool has_passages(const Counted& one) {
  return std::any_of(one.timeline.rows.begin(), one.timeline.rows.end(),
                     [](const TimelineRow& row) { return row.count > 0; });
}

std::size_t count_in(const Timeline& timeline, const DayRange& period) {
  const auto row = std::lower_bound(timeline.rows.begin(), timeline.rows.end(), period.from,
                                    [](const TimelineRow& one, Day day) { return one.period.from < day; });
  return row != timeline.rows.end() && row->period == period ? row->count : 0;
}

MatrixCell cell_of(Counted& one, const DayRange& period) {
  MatrixCell cell{one.pair.place, one.pair.force, period, count_in(one.timeline, period), "", ""};
  if (cell.passages == 0) return cell;
  const Hits best = one.search.best_within(days_query(query::Field::date, {period}));
  if (best.hits.empty()) return cell;
  cell.best_id = best.hits[0].id;
  cell.best_file = best.hits[0].stored.article.position.file;
  return cell;
}

std::vector<Counted> count_pairs(const MatrixRequest& request, OpenedIndex& index) {
  const Xapian::Database& archive = index.reader(Scope::all).vocabulary();
  std::vector<Counted> all;
  all.reserve(request.pairs.size());
  for (const MatrixPair& pair : request.pairs) all.push_back({pair, PreparedSearch(pair.search, index), {}});
  for (Counted& one : all) {
    one.timeline =
        count_timeline({request.unit}, one.search.matches(), archive, days_asked(one.pair.search.tree.get()));
  }
  return all;
}

}  // namespace

std::vector<MatrixCell> count_matrix(const MatrixRequest& request, OpenedIndex& index) {
  std::vector<Counted> all = count_pairs(request, index);
  std::vector<MatrixCell> cells;
  const std::optional<DayRange> range = range_of(all);
  if (!range || std::none_of(all.begin(), all.end(), has_passages)) return cells;
  const std::vector<DayRange> periods = periods_of(*range, request.unit);
  const std::size_t rows = periods.size() * all.size();
  if (rows > most_rows) {
    throw Error(
        "--matrix: the table would have " + std::to_string(rows) + " rows, more than " + std::to_string(most_rows),
        "longer periods (--by year) or a narrower --date give fewer");
  }
  cells.reserve(rows);
  for (Counted& one : all) {
    for (const DayRange& period : periods) cells.push_back(cell_of(one, period));
  }
  return cells;
}

}  // namespace dateline
