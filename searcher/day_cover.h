#pragma once

#include <string>
#include <vector>

#include "common/calendar.h"

namespace dateline {

/// The whole years, whole months and remaining days that together are a range, as the digits of index terms.
///
/// A range as such a cover costs a sixth of a value range and less (design, section 10). It also says what a range
/// means: a month that is told as a month is found by a range that holds all of it, not by a day of it.
struct DayCover {
  std::vector<std::string> years;   ///< "2017"
  std::vector<std::string> months;  ///< "201706"
  std::vector<std::string> days;    ///< "20170605"
};

DayCover cover(const DayRange& range);

}  // namespace dateline
