#pragma once

#include "common/calendar.h"
#include "common/dates/date_words.h"

/// Counting in days, weeks, months and longer units of the calendar.
namespace dateline {

/// The day, week, month ... that lies `count` of them from the one of `day`. A weekend counts in days.
DayRange whole_unit(Unit unit, Day day, int count);

/// The day so many units from `day`. A weekend counts in days.
Day counted(Unit unit, Day day, int count);

/// The day that is the weekday (1 is Monday) and is `day` or the next one after it.
Day weekday_from(Day day, int weekday);

}  // namespace dateline
