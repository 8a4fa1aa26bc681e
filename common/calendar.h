#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"

/// Days, months and years and the intervals they cover, in the proleptic Gregorian calendar. Weeks begin on Monday,
/// as in ISO 8601.
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
inline constexpr Day first_day = std::chrono::year(first_year) / std::chrono::January / 1;
inline constexpr Day last_day = std::chrono::year(last_year) / std::chrono::December / 31;

DayRange day_range(Day day);
/// The week, from Monday to Sunday, that `day` lies in.
DayRange week_range(Day day);
DayRange month_range(std::chrono::year_month month);
DayRange year_range(std::chrono::year year);

/// "day", "week", "month", "year"; "span" for what is none of them.
std::string_view precision_of(const DayRange& range);

/// The smallest range that covers both.
DayRange covering(const DayRange& one, const DayRange& other);

/// Number of days that both have.
int shared_days(const DayRange& one, const DayRange& other);

/// nullopt for a day that does not exist (31 June) or lies outside first_year .. last_year.
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// 28 to 31. Requires a month of 1 .. 12.
unsigned days_in_month(int year, unsigned month);

/// The same day of the month that many months on (or back, where negative); the month's last day where it is shorter.
Day add_months(Day day, int months);

std::chrono::year_month year_month_of(Day day);
std::chrono::year year_of(Day day);

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
  friend bool operator==(const DateFault&, const DateFault&) = default;
};

/// Reads dates as people type them in a query; imprecise bounds widen outwards.
///
/// - Days and what holds them: `2017`, `2017-06`, `2017-06-05`, `june 2017`, `5 june 2017`, `june 5th, 2017`.
/// - Seen from today: `today`, `yesterday`, `tomorrow`; `3 days ago` is that day, `2 weeks ago`, `3 months ago` and `a
///   year ago` the whole week, month or year; `last week`, `this month`, `next year`. A week is one of the calendar:
///   `last week` is the one before the week of today.
/// - Spans that end today: `3d`, `2w`, `6mo`, `1y`, from the day that long ago. As a bound of a range each is that day.
/// - Ranges: `A..B`, `A..`, `..B` (an open end is the first or last day of all), ISO 8601 intervals `A/B`, `A/P2W`,
///   `P10D/B` with years, months, weeks and days in the duration.
///
/// Case does not count, and an underscore stands for a space. A bare `m`, an impossible day, a reversed range and
/// anything else are faults; nothing is guessed.
Result<DayRange, DateFault> parse_day_range(std::string_view text, Day today);

}  // namespace dateline
