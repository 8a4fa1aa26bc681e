#pragma once

#include <string>

#include "bench/corpus/random.h"
#include "common/calendar.h"

namespace dateline::corpus {

/// A day, or several, as a report that appeared on `published` tells them: "late on Friday", "on 5 June 2017", "since
/// June 3", "two days ago". What is told lies within the days before, now and then years back, and can stand behind a
/// verb.
std::string told_day(Random& random, Day published);

/// "5 June 2017"
std::string written_day(Day day);

}  // namespace dateline::corpus
