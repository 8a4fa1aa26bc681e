#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/calendar.h"

/// The periods that counts over time have a row for.
namespace dateline {

enum class TimeUnit { day, week, month, year };

inline constexpr std::array<std::string_view, 4> time_unit_names = {"day", "week", "month", "year"};

inline std::string_view name_of(TimeUnit unit) { return time_unit_names[static_cast<std::size_t>(unit)]; }

/// nullopt for what is no unit's name.
std::optional<TimeUnit> time_unit_of(std::string_view name);

/// The period that `day` lies in. Weeks begin on Monday.
DayRange period_of(Day day, TimeUnit unit);

/// How many periods touch the range.
std::size_t count_periods(const DayRange& range, TimeUnit unit);

/// All periods that touch the range, each as a whole.
std::vector<DayRange> periods_of(const DayRange& range, TimeUnit unit);

/// "2017-06-05" of a day, "2017-06" of a month, "2017" of a year; a week by its first and last day,
/// "2017-06-05..2017-06-11".
std::string period_label(const DayRange& period, TimeUnit unit);

/// One `--timeline`, understood. Without a unit, the finest is taken that gives about 40 rows.
struct TimelineRequest {
  std::optional<TimeUnit> unit;
  friend bool operator==(const TimelineRequest&, const TimelineRequest&) = default;
};

}  // namespace dateline
