#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"

/// Days, months and years and the intervals they cover, in the proleptic Gregorian calendar.
namespace dateline {

using Day = std::chrono::sys_days;

/// An interval of days, both ends inclusive; `from <= to` always holds.
struct DayRange {
  Day from;
  Day to;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Years that dateline accepts anywhere, in text and in queries; what lies outside is not a date.
inline constexpr int first_year = 1000;
inline constexpr int last_year = 2199;

DayRange day_range(Day day);
DayRange month_range(std::chrono::year_month month);
DayRange year_range(std::chrono::year year);

/// nullopt for a day that does not exist (31 June) or lies outside first_year .. last_year.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// "2017-06-05".
std::string iso_date(Day day);

/// Reads exactly "2017-06-05"; nullopt for anything else.
std::optional<Day> parse_iso_date(std::string_view text);

/// Why a date in a query or option cannot be read. `offset` and `length` are bytes of the text given.
struct DateFault {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string message;  ///< "June has 30 days"
  std::string hint;     ///< may be empty
};

/// Reads dates as people type them in a query; imprecise bounds widen outwards.
///
/// `2017`, `2017-06`, `2017-06-05`, `june 2017`, `5 june 2017`, `june 5, 2017`, `A..B`, `A..`, `..B`, `today`,
/// `yesterday`, `3 days ago`, `last week`, `this month` (an underscore may stand for a space), `3d`, `2w`, `6mo`, `1y`
/// (from that long ago until today), ISO 8601 intervals `A/B`, `2017-05/P2W`. A bare `m`, an impossible day, a reversed
/// range and anything else are faults. An open end is `first_year`-01-01 or `last_year`-12-31.
Result<DayRange, DateFault> parse_day_range(std::string_view text, Day today);

}  // namespace dateline
