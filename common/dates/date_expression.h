#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "common/dates/date_lexemes.h"
#include "common/dates/date_words.h"
#include "common/dates/moving_feast.h"

/// What a text says of a time, before it is known which days that is. The parser makes these from words alone; the
/// resolver turns them into days once the regime and what was told before are known.
namespace dateline {

/// From which day an expression is counted.
enum class Base : std::uint8_t {
  today,  ///< the day of publication; in a narrative the last day told
  told    ///< the last day told
};

/// Which of the many Fridays, Junes or summers is meant.
enum class Step : std::uint8_t { nearest, last, next, current, same };

/// A year as it is told: a number, or seen from another one ("that year", "the previous year").
struct YearTold {
  std::optional<int> number;
  std::optional<int> distance;  ///< of the year that `base` lies in
  Base base = Base::told;

  [[nodiscard]] bool told() const { return number || distance; }
};

/// "5 June 2017", "June 2017", "2017". month 0: the whole year; day 0: the whole month.
struct CalendarDate {
  YearTold year;
  unsigned month = 0;
  unsigned day = 0;
  Step step = Step::nearest;
};

struct SeasonTold {
  int season = 1;  ///< 1 (spring) .. 4 (winter)
  YearTold year;
  Step step = Step::nearest;
};

struct FeastTold {
  MovingFeast feast = MovingFeast::ramadan;
  YearTold year;
  Step step = Step::nearest;
};

struct DecadeTold {
  int first_year = 0;
};

/// "the 14th": of the month that was named last.
struct DayOfMonth {
  unsigned day = 1;
};

struct WeekdayTold {
  int weekday = 1;  ///< 1 (Monday) .. 7
  Step step = Step::nearest;
  std::optional<int> weeks;  ///< "Friday last week": of the week that far from the one of `base`
  Base base = Base::today;
};

/// So many units from a base: "three days ago", "two days later", "last week" (-1), "the same day" (0). A vague amount
/// ("a few days ago") lies between `low` and `high`.
struct Distance {
  Unit unit = Unit::day;
  int low = 0;
  int high = 0;
  Base base = Base::today;
  bool after_event = false;  ///< "two days after the siege": counted from something that may not be the last day told
};

/// "the past two weeks" (-2), "the next ten days" (10): everything from the base on or back.
struct Stretch {
  Unit unit = Unit::day;
  int count = 0;
  Base base = Base::today;
};

using Time = std::variant<CalendarDate, DayOfMonth, SeasonTold, FeastTold, DecadeTold, WeekdayTold, Distance, Stretch>;

/// "the first week of", "the second half of", "the second Tuesday of", "the first ten days of". `number` counts from 1;
/// 0 is the last one.
struct Portion {
  enum class Kind : std::uint8_t { half, quarter, week, day, weekday, days, weeks, months, years } kind = Kind::half;
  int number = 1;
  int amount = 0;  ///< of a weekday: which, 1 (Monday) .. 7; of days to years: how many
};

/// "earlier this week", "later that month".
enum class Side : std::uint8_t { whole, earlier, later };

/// A time with what limits it; one end of a range or all there is. `begin` and `end` are words of the passage.
struct TimeTold {
  std::size_t begin = 0;
  std::size_t end = 0;
  Time time;
  std::optional<Edge> edge;
  std::optional<Portion> portion;
  Side side = Side::whole;
};

enum class Tense : std::uint8_t { unknown, past, future };

struct DateExpression {
  TimeTold first;
  std::optional<TimeTold> last;  ///< of a range
  bool since = false;            ///< "since June 3"
  bool dateline = false;         ///< "BEIRUT, June 3 -": tells the day of writing
  Tense tense = Tense::unknown;  ///< of the words around
  std::size_t passage = 0;
};

}  // namespace dateline
