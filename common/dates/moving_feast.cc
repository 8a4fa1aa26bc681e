#include "common/dates/moving_feast.h"

#include <algorithm>

namespace dateline {

namespace {

using std::chrono::days;

struct LunarDays {
  int month = 1;
  int day = 1;
  int length = 1;
};

LunarDays lunar_days(MovingFeast feast) {
  switch (feast) {
    case MovingFeast::eid_fitr:
      return {10, 1, 3};
    case MovingFeast::eid_adha:
      return {12, 10, 4};
    case MovingFeast::ramadan:
      break;
  }
  return {9, 1, 30};
}

/// Months have 30 and 29 days by turns; the last one has a day more in eleven years of thirty.
Day gregorian(int year, int month, int day) {
  constexpr Day epoch = std::chrono::year(622) / 7 / 19;
  const int days_before_month = (59 * (month - 1) + 1) / 2;
  const int days_before_year = 354 * (year - 1) + (3 + 11 * year) / 30;
  return epoch + days(days_before_year + days_before_month + day - 1);
}

}  // namespace

std::optional<DayRange> feast_in_year(MovingFeast feast, int year) {
  constexpr int first_lunar_year = 622;
  const LunarDays lunar = lunar_days(feast);
  const int near = (year - first_lunar_year) * 33 / 32;
  for (int lunar_year = std::max(1, near - 1); lunar_year <= near + 2; ++lunar_year) {
    const Day begin = gregorian(lunar_year, lunar.month, lunar.day);
    if (static_cast<int>(year_of(begin)) == year) return DayRange{begin, begin + days(lunar.length - 1)};
  }
  return std::nullopt;
}

}  // namespace dateline
