#include "searcher/time_unit.h"

#include <algorithm>

namespace dateline {

std::optional<TimeUnit> time_unit_of(std::string_view name) {
  const auto* const found = std::find(time_unit_names.begin(), time_unit_names.end(), name);
  if (found == time_unit_names.end()) return std::nullopt;
  return static_cast<TimeUnit>(found - time_unit_names.begin());
}

DayRange period_of(Day day, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
      return day_range(day);
    case TimeUnit::week:
      return week_range(day);
    case TimeUnit::month:
      return month_range(year_month_of(day));
    case TimeUnit::year:
      break;
  }
  return year_range(year_of(day));
}

std::size_t count_periods(const DayRange& range, TimeUnit unit) {
  const auto days = [](const DayRange& whole) { return static_cast<std::size_t>((whole.to - whole.from).count()) + 1; };
  const DayRange whole = {period_of(range.from, unit).from, period_of(range.to, unit).to};
  switch (unit) {
    case TimeUnit::day:
      return days(whole);
    case TimeUnit::week:
      return days(whole) / 7;
    case TimeUnit::month:
      return static_cast<std::size_t>((year_month_of(whole.to) - year_month_of(whole.from)).count()) + 1;
    case TimeUnit::year:
      break;
  }
  return static_cast<std::size_t>((year_of(whole.to) - year_of(whole.from)).count()) + 1;
}

std::vector<DayRange> periods_of(const DayRange& range, TimeUnit unit) {
  std::vector<DayRange> periods;
  periods.reserve(count_periods(range, unit));
  for (Day day = range.from; day <= range.to; day = periods.back().to + std::chrono::days{1}) {
    periods.push_back(period_of(day, unit));
  }
  return periods;
}

std::string period_label(const DayRange& period, TimeUnit unit) {
  std::string from = iso_date(period.from);
  switch (unit) {
    case TimeUnit::day:
      return from;
    case TimeUnit::week:
      return from + ".." + iso_date(period.to);
    case TimeUnit::month:
      return from.substr(0, 7);
    case TimeUnit::year:
      break;
  }
  return from.substr(0, 4);
}

}  // namespace dateline
