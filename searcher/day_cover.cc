#include "searcher/day_cover.h"

#include <array>
#include <cstdio>

namespace dateline {

namespace {

using namespace std::chrono;

std::string digits(const char* format, int year, unsigned month, unsigned day) {
  std::array<char, 16> text{};
  const int length = std::snprintf(text.data(), text.size(), format, year, month, day);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

DayCover cover(const DayRange& range) {
  DayCover found;
  Day day = range.from;
  while (day <= range.to) {
    const year_month_day date{day};
    const DayRange whole_year = year_range(date.year());
    const DayRange whole_month = month_range(date.year() / date.month());
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    if (day == whole_year.from && whole_year.to <= range.to) {
      found.years.push_back(digits("%04d", year, month, 0));
      day = whole_year.to + days{1};
    } else if (day == whole_month.from && whole_month.to <= range.to) {
      found.months.push_back(digits("%04d%02u", year, month, 0));
      day = whole_month.to + days{1};
    } else {
      found.days.push_back(digits("%04d%02u%02u", year, month, static_cast<unsigned>(date.day())));
      day += days{1};
    }
  }
  return found;
}

}  // namespace dateline
