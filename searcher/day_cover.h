#pragma once

#include <chrono>
#include <vector>

#include "common/calendar.h"

namespace dateline {

/// The whole years, whole months and remaining days that together are a range.
///
/// A range as such a cover costs a sixth of a value range and less (design, section 10). It also says what a range
/// means: a month that is told as a month is found by a range that holds all of it, not by a day of it.
struct DayCover {
  std::vector<std::chrono::year> years;
  std::vector<std::chrono::year_month> months;
  std::vector<Day> days;
};

DayCover cover(const DayRange& range);

}  // namespace dateline
