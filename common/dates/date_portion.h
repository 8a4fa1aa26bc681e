#pragma once

#include "common/calendar.h"
#include "common/dates/date_expression.h"

/// Parts of a range of days: what "early", "the first half of" and "the second week of" leave of it.
namespace dateline {

/// Days 1-10, 11-20 or 21-end of what is as long as a month; a third of anything longer by whole months; in a week
/// Monday-Wednesday, Tuesday-Thursday, Thursday-Sunday. A single day or weekend stays whole.
DayRange edge_of(const DayRange& days, Edge edge);

/// A half, quarter or week, counted from the begin, or the last one. Beyond its end: the whole range.
DayRange portion_of(const DayRange& days, const Portion& portion);

}  // namespace dateline
