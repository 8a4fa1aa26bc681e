#include "searcher/timeline.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "common/schema.h"

namespace dateline {

namespace {

struct Prefixes {
  std::string_view told;
  std::string_view untold;
};

/// A week is told by its days.
Prefixes prefixes_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
    case TimeUnit::week:
      return {schema::told_day, schema::untold_day};
    case TimeUnit::month:
      return {schema::told_month, schema::untold_month};
    case TimeUnit::year:
      break;
  }
  return {schema::told_year, schema::untold_year};
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The first day of "20170605", "201706" or "2017"; nullopt where an index is damaged.
std::optional<Day> first_day_of(std::string_view digits) {
  if (digits.size() < 4) return std::nullopt;
  const unsigned month = digits.size() < 6 ? 1 : number(digits.substr(4, 2));
  const unsigned day = digits.size() < 8 ? 1 : number(digits.substr(6, 2));
  return make_day(static_cast<int>(number(digits.substr(0, 4))), month, day);
}

constexpr Day nowhere = Day::min();

/// Counts passages by period, each passage once a period. The periods of one passage come in their order.
class PeriodCounts {
 public:
  explicit PeriodCounts(const MatchSet& matches)
      : matches_(matches), last_(matches.passages().get_lastdocid() + 1, nowhere) {}

  /// Requires that this is the first count. The periods that touch `within`.
  void count(TimeUnit unit, std::optional<DayRange> within) {
    if (within) within = {period_of(within->from, unit).from, period_of(within->to, unit).to};
    const auto [told, untold] = prefixes_of(unit);
    for (const std::string_view prefix : {told, untold}) {
      matches_.for_each_term(prefix, [&](std::string_view digits, std::span<const Xapian::docid> passages) {
        const std::optional<Day> day = first_day_of(digits);
        if (day && (!within || (within->from <= *day && *day <= within->to))) add(period_of(*day, unit).from, passages);
      });
    }
  }

  [[nodiscard]] const std::map<Day, std::size_t>& counts() const { return counts_; }
  [[nodiscard]] std::size_t counted_passages() const { return counted_passages_; }

 private:
  void add(Day period, std::span<const Xapian::docid> passages) {
    std::size_t& count = counts_[period];
    for (const Xapian::docid passage : passages) {
      if (last_[passage] == period) continue;
      if (last_[passage] == nowhere) ++counted_passages_;
      last_[passage] = period;
      ++count;
    }
  }

  const MatchSet& matches_;
  std::vector<Day> last_;  ///< the period in which a passage was counted last, by document
  std::map<Day, std::size_t> counts_;
  std::size_t counted_passages_ = 0;
};

/// From the first period that has passages to the last.
std::optional<DayRange> range_of(const PeriodCounts& periods, TimeUnit unit) {
  if (periods.counts().empty()) return std::nullopt;
  return DayRange{periods.counts().begin()->first, period_of(periods.counts().rbegin()->first, unit).to};
}

/// What the rows are to show: what was asked for, and where that is open, what was found.
std::optional<DayRange> rows_range(const std::optional<DayRange>& found, const std::optional<DayRange>& asked) {
  if (!asked) return found;
  const bool open_begin = asked->from == first_day;
  const bool open_end = asked->to == last_day;
  if (!found && (open_begin || open_end)) return std::nullopt;
  return DayRange{open_begin ? found->from : asked->from, open_end ? found->to : asked->to};
}

/// What a timeline by that unit would show.
struct Extent {
  std::optional<DayRange> range;
  std::size_t told_periods = 0;
};

Extent extent_by(TimeUnit unit, const MatchSet& matches, const std::optional<DayRange>& asked) {
  PeriodCounts periods(matches);
  periods.count(unit, asked);
  return {rows_range(range_of(periods, unit), asked), periods.counts().size()};
}

bool same_months(const DayRange& one, const DayRange& other) {
  return year_month_of(one.from) == year_month_of(other.from) && year_month_of(one.to) == year_month_of(other.to);
}

/// The finest unit that gives few enough rows, and in which no month that passages tell of is lost. Months far apart
/// give few rows too: what lies between is drawn as one.
TimeUnit fitting_unit(const MatchSet& matches, const std::optional<DayRange>& asked) {
  const Extent months = extent_by(TimeUnit::month, matches, asked);
  if (!months.range) return TimeUnit::year;
  if (count_periods(*months.range, TimeUnit::week) <= usual_rows) {
    const Extent days = extent_by(TimeUnit::day, matches, asked);
    const bool fits = days.range && same_months(*days.range, *months.range) &&
                      count_periods(*days.range, TimeUnit::day) <= usual_rows;
    return fits ? TimeUnit::day : TimeUnit::week;
  }
  const bool few_months = months.told_periods > 0 && 2 * months.told_periods <= usual_rows;
  const bool fits = few_months || count_periods(*months.range, TimeUnit::month) <= usual_rows;
  return fits ? TimeUnit::month : TimeUnit::year;
}

/// Ascending.
std::vector<Day> days_with_articles(const Xapian::Database& archive) {
  std::vector<Day> days;
  const std::string prefix(schema::published_day);
  for (auto term = archive.allterms_begin(prefix); term != archive.allterms_end(prefix); ++term) {
    if (const std::optional<Day> day = first_day_of((*term).substr(prefix.size()))) days.push_back(*day);
  }
  return days;
}

bool is_covered(const DayRange& period, const std::vector<Day>& days) {
  const auto first = std::lower_bound(days.begin(), days.end(), period.from);
  return first != days.end() && *first <= period.to;
}

/// The days of a condition, or of one of several.
std::optional<DayRange> days_of(const query::Node& node) {
  if (const auto* date = std::get_if<query::FieldDate>(&node.value)) {
    return date->field == query::Field::published ? std::nullopt : std::optional(date->days);
  }
  const auto* any = std::get_if<query::Or>(&node.value);
  if (any == nullptr) return std::nullopt;
  std::optional<DayRange> all;
  for (const query::NodePtr& operand : any->operands) {
    const std::optional<DayRange> days = days_of(*operand);
    if (!days) return std::nullopt;
    all = all ? covering(*all, *days) : *days;
  }
  return all;
}

}  // namespace

std::optional<DayRange> days_asked(const query::Node* query) {
  if (query == nullptr) return std::nullopt;
  const auto* all = std::get_if<query::And>(&query->value);
  if (all == nullptr) return days_of(*query);
  std::optional<DayRange> asked;
  for (const query::NodePtr& operand : all->operands) {
    const std::optional<DayRange> days = days_of(*operand);
    if (!days) continue;
    // A passage may tell of a day in each of two ranges that share none.
    const bool apart = asked && (days->to < asked->from || asked->to < days->from);
    if (!asked) asked = days;
    asked =
        apart ? covering(*asked, *days) : DayRange{std::max(asked->from, days->from), std::min(asked->to, days->to)};
  }
  return asked;
}

Timeline count_timeline(const TimelineRequest& request, const MatchSet& matches, const Xapian::Database& archive,
                        const std::optional<DayRange>& asked) {
  Timeline timeline;
  timeline.unit = request.unit ? *request.unit : fitting_unit(matches, asked);
  PeriodCounts periods(matches);
  periods.count(timeline.unit, asked);
  timeline.elsewhere = matches.size() - periods.counted_passages();
  const std::optional<DayRange> range = rows_range(range_of(periods, timeline.unit), asked);
  if (!range) return timeline;
  const std::vector<Day> days = days_with_articles(archive);
  for (const DayRange& period : periods_of(*range, timeline.unit)) {
    const auto found = periods.counts().find(period.from);
    const std::size_t count = found == periods.counts().end() ? 0 : found->second;
    timeline.rows.push_back({period, count, is_covered(period, days)});
  }
  return timeline;
}

}  // namespace dateline
