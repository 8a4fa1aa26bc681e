#include <algorithm>

#include "searcher/bar.h"
#include "searcher/formatters/count_parts.h"

/// For reading:
///
///     80 passages by month
///
///     2017-04             12 ██████▌
///     2017-05..2017-07       no articles of that time
///     2017-08             41 █████████████████████
namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t narrowest_bar = 8;
constexpr std::size_t most_empty_rows = 3;  ///< further ones are drawn as one

Json row_json(const TimelineRow& row) {
  return {{"from", iso_date(row.period.from)},
          {"to", iso_date(row.period.to)},
          {"count", row.count},
          {"covered", row.covered}};
}

void write_json(const CountedSearch& search, const Timeline& timeline, std::ostream& out) {
  Json json = head_json(search);
  json["by"] = name_of(timeline.unit);
  json["timeline"] = Json::array();
  for (const TimelineRow& row : timeline.rows) json["timeline"].push_back(row_json(row));
  json["elsewhere"] = timeline.elsewhere;
  out << json_line(json) << '\n';
}

void write_table(const Timeline& timeline, CountFormat format, std::ostream& out) {
  out << table_row(format, {"from", "to", "count", "covered"});
  for (const TimelineRow& row : timeline.rows) {
    out << table_row(format, {iso_date(row.period.from), iso_date(row.period.to), std::to_string(row.count),
                              row.covered ? "true" : "false"});
  }
}

/// A line of the histogram: a period, or several side by side of which there is nothing to tell.
struct Line {
  DayRange days;
  std::size_t periods = 1;
  std::size_t count = 0;
  bool gap = false;
};

/// How many rows from `first` on have no passages for the same reason.
std::size_t empty_rows(const std::vector<TimelineRow>& rows, std::size_t first) {
  std::size_t last = first;
  while (last < rows.size() && rows[last].count == 0 && rows[last].covered == rows[first].covered) ++last;
  return last - first;
}

std::vector<Line> lines_of(const std::vector<TimelineRow>& rows) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < rows.size();) {
    const std::size_t empty = empty_rows(rows, i);
    const bool gap = empty > 0 && !rows[i].covered;
    const std::size_t joined = gap || empty > most_empty_rows ? empty : 1;
    lines.push_back({{rows[i].period.from, rows[i + joined - 1].period.to}, joined, rows[i].count, gap});
    i += joined;
  }
  return lines;
}

std::string label_of(const Line& line, TimeUnit unit) {
  if (line.periods == 1) return period_label(line.days, unit);
  if (unit == TimeUnit::week) return period_label(line.days, unit);
  return period_label(period_of(line.days.from, unit), unit) + ".." + period_label(period_of(line.days.to, unit), unit);
}

void write_rows(const Timeline& timeline, const CountStyle& style, std::ostream& out) {
  const std::vector<Line> lines = lines_of(timeline.rows);
  std::size_t labels = 0;
  std::size_t most = 0;
  for (const Line& line : lines) {
    labels = std::max(labels, label_of(line, timeline.unit).size());
    most = std::max(most, line.count);
  }
  const std::size_t counts = std::to_string(most).size();
  const std::size_t beside = labels + counts + 3;
  const std::size_t bars = std::max(narrowest_bar, style.width > beside ? style.width - beside : 0);
  for (const Line& line : lines) {
    out << fitted(label_of(line, timeline.unit), labels) << "  ";
    if (line.gap) {
      out << std::string(counts, ' ') << " no articles of that time\n";
      continue;
    }
    out << right_aligned(line.count, counts);
    if (line.count > 0) out << ' ' << coloured_bar(bar(line.count, most, bars), style.colour);
    out << '\n';
  }
}

void write_text(const CountedSearch& search, const Timeline& timeline, const CountStyle& style, std::ostream& out) {
  out << passages_text(search.total) << " by " << name_of(timeline.unit) << "\n\n";
  write_rows(timeline, style, out);
  if (timeline.elsewhere == 0) return;
  out << (timeline.rows.empty() ? "" : "\n") << passages_text(timeline.elsewhere)
      << (timeline.elsewhere == 1 ? " tells" : " tell") << " of no single " << name_of(timeline.unit) << " here\n";
}

}  // namespace

void write_timeline(const CountedSearch& search, const Timeline& timeline, const CountStyle& style, std::ostream& out) {
  switch (style.format) {
    case CountFormat::text:
      return write_text(search, timeline, style, out);
    case CountFormat::json:
      return write_json(search, timeline, out);
    case CountFormat::jsonl:
      for (const TimelineRow& row : timeline.rows) out << json_line(row_json(row)) << '\n';
      return;
    case CountFormat::csv:
    case CountFormat::tsv:
      return write_table(timeline, style.format, out);
  }
}

}  // namespace dateline
