#include "searcher/day_cover.h"

namespace dateline {

DayCover cover(const DayRange& range) {
  DayCover found;
  Day day = range.from;
  while (day <= range.to) {
    const std::chrono::year_month_day date{day};
    const std::chrono::year_month month = date.year() / date.month();
    const DayRange whole_year = year_range(date.year());
    const DayRange whole_month = month_range(month);
    if (day == whole_year.from && whole_year.to <= range.to) {
      found.years.push_back(date.year());
      day = whole_year.to + std::chrono::days{1};
    } else if (day == whole_month.from && whole_month.to <= range.to) {
      found.months.push_back(month);
      day = whole_month.to + std::chrono::days{1};
    } else {
      found.days.push_back(day);
      day += std::chrono::days{1};
    }
  }
  return found;
}

}  // namespace dateline
