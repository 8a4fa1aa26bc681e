#include "common/dates/date_portion.h"

#include <algorithm>

#include "common/dates/date_units.h"

namespace dateline {

namespace {

using std::chrono::days;

constexpr int longest_week = 7;
constexpr int longest_month = 31;

int length_of(const DayRange& range) { return static_cast<int>((range.to - range.from).count()) + 1; }

/// How many months a range of whole months has.
int months_in(const DayRange& range) {
  const auto months = year_month_of(range.to) - year_month_of(range.from);
  return static_cast<int>(months.count()) + 1;
}

/// The months number `from` to `to` (end exclusive) of a range of whole months.
DayRange months_of(const DayRange& range, int from, int to) {
  return {add_months(range.from, from), add_months(range.from, to) - days(1)};
}

DayRange days_of(const DayRange& range, int from, int to) {
  return {range.from + days(from), std::min(range.to, range.from + days(to - 1))};
}

/// The second Tuesday, or the last one; the whole range where it has no such day.
DayRange nth_weekday(const DayRange& range, const Portion& portion) {
  const Day first = weekday_from(range.from, portion.amount);
  const Day day = portion.number == 0 ? weekday_from(range.to - days(longest_week - 1), portion.amount)
                                      : first + days(longest_week * (portion.number - 1));
  return day < range.from || day > range.to ? range : day_range(day);
}

Unit unit_of(Portion::Kind kind) {
  if (kind == Portion::Kind::days) return Unit::day;
  if (kind == Portion::Kind::weeks) return Unit::week;
  return kind == Portion::Kind::months ? Unit::month : Unit::year;
}

/// So many days, weeks, months or years from the begin, or the last ones.
DayRange counted_units(const DayRange& range, const Portion& portion) {
  const Unit unit = unit_of(portion.kind);
  if (portion.number == 0) return {std::max(range.from, counted(unit, range.to + days(1), -portion.amount)), range.to};
  return {range.from, std::min(range.to, counted(unit, range.from, portion.amount) - days(1))};
}

}  // namespace

DayRange edge_of(const DayRange& range, Edge edge) {
  const int length = length_of(range);
  const int which = static_cast<int>(edge);
  if (length < longest_week) return range;
  if (length == longest_week) {
    constexpr int begins[] = {0, 1, 3};
    constexpr int ends[] = {3, 4, 7};
    return days_of(range, begins[which], ends[which]);
  }
  if (length <= longest_month) return days_of(range, 10 * which, edge == Edge::late ? longest_month : 10 * which + 10);
  const int months = months_in(range);
  constexpr int months_in_decade = 120;
  // A decade is cut after its years 3 and 6.
  if (months == months_in_decade) return months_of(range, which == 0 ? 0 : 12 * (1 + 3 * which), 12 * (4 + 3 * which));
  return months_of(range, months * which / 3, months * (which + 1) / 3);
}

DayRange portion_of(const DayRange& range, const Portion& portion) {
  const int length = length_of(range);
  if (portion.kind == Portion::Kind::week) {
    if (portion.number == 0) return {std::max(range.from, range.to - days(6)), range.to};
    const int from = 7 * (portion.number - 1);
    return from < length ? days_of(range, from, from + 7) : range;
  }
  if (portion.kind == Portion::Kind::day) {
    const Day day = portion.number == 0 ? range.to : range.from + days(portion.number - 1);
    return day <= range.to ? day_range(day) : range;
  }
  if (portion.kind == Portion::Kind::weekday) return nth_weekday(range, portion);
  if (portion.amount > 0) return counted_units(range, portion);
  const int parts = portion.kind == Portion::Kind::half ? 2 : 4;
  const int which = (portion.number == 0 ? parts : portion.number) - 1;
  if (which >= parts || length < parts) return range;
  if (length <= longest_month) {
    constexpr int half_month = 15;
    const int step = length >= 28 && parts == 2 ? half_month : (length + parts - 1) / parts;
    return which + 1 == parts ? DayRange{range.from + days(step * which), range.to}
                              : days_of(range, step * which, step * (which + 1));
  }
  const int months = months_in(range);
  return months_of(range, months * which / parts, months * (which + 1) / parts);
}

}  // namespace dateline
