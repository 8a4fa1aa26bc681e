#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/calendar.h"
#include "common/tokenizer.h"

namespace dateline {

/// How a page writes a day in figures with slashes: "23/06/2017" or "06/23/2017".
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// A day with its year in a line that tells when something was published or posted.
struct HeaderDate {
  Day day;
  std::size_t begin = 0;  ///< words of the line, end exclusive: the weekday before and the time and zone behind belong
  std::size_t end = 0;    ///< to it
  bool doubtful = false;  ///< "03/06/2017" where nothing tells the order: `day` reads the day first
};

/// The days in a line, in order: "June 03, 2017", "Sat, 3 Jun 2017 10:14 GMT", "2017-06-03T10:14:00Z", "03.06.2017",
/// "3 juin 2017", "June 7, 2017 at 10:14 am".
///
/// For bylines and the like only, where a date is all that is said: the dates of prose are `DateRecogniser`'s, which
/// knows the words around them. Figures with slashes are read in `order` where either order gives another day.
std::vector<HeaderDate> find_header_dates(const TokenizedText& line, DayOrder order = DayOrder::unknown);

/// The order that figures with slashes in the line are surely written in: one of them exceeds 12.
DayOrder sure_day_order(const TokenizedText& line);

}  // namespace dateline
