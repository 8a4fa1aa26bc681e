#include "common/dates/date_units.h"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year;

DayRange quarter_of(Day day) {
  const auto month = static_cast<unsigned>(year_month_of(day).month());
  const Day from = year_of(day) / std::chrono::month((month - 1) / 3 * 3 + 1) / 1;
  return {from, add_months(from, 3) - days(1)};
}

DayRange decade_of(Day day) {
  const int first = static_cast<int>(year_of(day)) / 10 * 10;
  return {year(first) / 1 / 1, year(first + 9) / 12 / 31};
}

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

}  // namespace

DayRange whole_unit(Unit unit, Day day, int count) {
  switch (unit) {
    case Unit::week:
      return week_range(day + days(7 * count));
    case Unit::fortnight:
      return week_range(day + days(14 * count));
    case Unit::month:
      return month_range(year_month_of(day) + std::chrono::months(count));
    case Unit::quarter:
      return quarter_of(add_months(day, 3 * count));
    case Unit::year:
      return year_range(year_of(day) + std::chrono::years(count));
    case Unit::decade:
      return decade_of(add_months(day, 120 * count));
    case Unit::day:
    case Unit::weekend:
      break;
  }
  return day_range(day + days(count));
}

Day counted(Unit unit, Day day, int count) {
  if (unit == Unit::day || unit == Unit::weekend) return day + days(count);
  if (unit == Unit::week) return day + days(7 * count);
  if (unit == Unit::fortnight) return day + days(14 * count);
  const int months = unit == Unit::month ? 1 : unit == Unit::quarter ? 3 : unit == Unit::year ? 12 : 120;
  return add_months(day, months * count);
}

Day weekday_from(Day day, int weekday) { return day + days((weekday - weekday_of(day) + 7) % 7); }

}  // namespace dateline
