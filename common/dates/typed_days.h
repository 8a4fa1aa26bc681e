#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/calendar.h"
#include "common/dates/date_words.h"

/// What stands on one side of a range that someone typed: `june 2017`, `3d`, `last_week`. Behind
/// `parse_day_range`, which reads the range.
namespace dateline::typed {

/// A piece of the text given, and where it stands there.
struct Piece {
  std::string_view text;
  std::size_t offset = 0;

  [[nodiscard]] Piece part(std::size_t from, std::size_t length = std::string_view::npos) const {
    return {text.substr(from, length), offset + from};
  }
  [[nodiscard]] Piece trimmed() const;
};

struct TypedDays {
  DayRange days;
  bool span_until_today = false;  ///< of the kind of `3d`, which as a bound is the day that it begins with
};

/// Requires a piece that is trimmed.
Result<TypedDays, DateFault> parse_days(const Piece& piece, Day today);

/// The day that many units on (back, where negative); nullopt outside first_day .. last_day. Requires a day, week,
/// month or year.
std::optional<Day> moved_by(Day day, Unit unit, int count);

/// The number that `digits` are; nullopt where anything else is in them or they are too many.
std::optional<int> digits_in(std::string_view digits);

DateFault fault_at(const Piece& piece, std::string message, std::string hint = {});
DateFault out_of_calendar(const Piece& piece);
std::string quoted(std::string_view text);

/// A hint that shows what can be written.
extern const char* const forms;

}  // namespace dateline::typed
