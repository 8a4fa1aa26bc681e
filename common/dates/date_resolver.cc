#include "common/dates/date_resolver.h"

#include <algorithm>
#include <cstdlib>

#include "common/dates/date_portion.h"
#include "common/dates/date_units.h"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year;

/// A date without a year lies at most so far ahead where the words speak of what is to come, where they do not say, and
/// (a day) where they speak of what was; one farther ahead is last year's.
constexpr days announced{300};
constexpr days unsaid{62};
constexpr days upcoming{14};

/// Longer spans ("since 1980", "the past ten years") would match every query and tell nothing.
constexpr days longest_open_span{366};

/// In a narrative, a date so much earlier in the year than the last one is the next year's, one so much later the last
/// year's.
constexpr days turn_of_year_back{240};
constexpr days turn_of_year_on{300};

constexpr days longest_month{31};

/// "On the 3rd" so long after "on 28 July" is the third of August.
constexpr days turn_of_month{20};

/// No 29 February is farther away.
constexpr int years_to_try = 8;

/// Amounts beyond this lie outside the calendar from any day.
constexpr int farthest = 1200;

bool in_calendar(const DayRange& range) { return range.from >= first_day && range.to <= last_day; }

bool possible_year(int number) { return number >= first_year && number <= last_year; }

std::chrono::year_month month_of(int number, unsigned month) { return year(number) / std::chrono::month(month); }

std::optional<DayRange> in_year(const CalendarDate& date, int number) {
  if (!possible_year(number)) return std::nullopt;
  if (date.month == 0) return year_range(year(number));
  if (date.day == 0) return month_range(month_of(number, date.month));
  const auto day = make_day(number, date.month, date.day);
  if (!day) return std::nullopt;
  return day_range(*day);
}

/// Spring from March, summer from June, autumn from September, winter from December into the next year.
std::optional<DayRange> in_year(const SeasonTold& season, int number) {
  if (!possible_year(number)) return std::nullopt;
  const DayRange first = month_range(month_of(number, static_cast<unsigned>(3 * season.season)));
  return DayRange{first.from, add_months(first.from, 3) - days(1)};
}

bool is_day(const DayRange& range) { return range.from == range.to; }

/// The 14th of the month that is so many from that of `month`; nullopt where that month is too short.
std::optional<DayRange> day_of_month(Day month, int distance, unsigned day) {
  const auto in_month = year_month_of(month) + std::chrono::months(distance);
  const auto found = make_day(static_cast<int>(in_month.year()), static_cast<unsigned>(in_month.month()), day);
  return found ? std::optional(day_range(*found)) : std::nullopt;
}

std::optional<DayRange> day_on_or_after(Day begin, unsigned day) {
  const auto same_month = day_of_month(begin, 0, day);
  return same_month && same_month->from >= begin ? same_month : day_of_month(begin, 1, day);
}

days length_of(const DayRange& range) { return range.to - range.from + days(1); }

}  // namespace

DateResolver::DateResolver(Regime regime, std::optional<Day> anchor, std::optional<int> first_told_year)
    : regime_(regime), anchor_(anchor), year_under_way_(first_told_year) {}

void DateResolver::begin_passage() {
  look_back_ = false;
  if (regime_ == Regime::news) month_told_.reset();
}

void DateResolver::read_dateline(const DateExpression& expression) {
  const Days days_told = resolve_time(expression.first, Tense::unknown);
  if (!days_told || !is_day(*days_told) || !anchor_) return;
  if (std::chrono::abs(days_told->from - *anchor_) <= longest_month) anchor_ = days_told->from;
}

std::vector<ResolvedTime> DateResolver::resolve(const DateExpression& expression) {
  const TimeTold& begin = expression.first;
  Days first = resolve_time(begin, expression.tense);
  Counted counted = counted_;
  if (!expression.last) {
    if (!first) return {};
    // In a narrative "the worst since 1997" is a look back that leaves the year under way.
    const bool looks_back = expression.since && regime_ == Regime::narrative && told_ && first->to < told_->from;
    if (!looks_back) remember(begin, *first);
    const bool opens = expression.since && regime_ == Regime::news && anchor_ && first->from <= *anchor_;
    if (opens && *anchor_ - first->from <= longest_open_span) {
      first->to = std::max(first->to, *anchor_);
      counted = {"since then, up to the anchor", anchor_};
    }
    return {{begin.begin, begin.end, *first, counted.how, counted.from}};
  }
  const TimeTold& end = *expression.last;
  const std::optional<DayRange> told_before = told_;
  if (first) remember(begin, *first);
  Days last = first ? end_of_range(end, *first) : std::nullopt;
  if (!last || !in_calendar(*last)) last = resolve_time(end, expression.tense);
  if (first && last && told_before && regime_ == Regime::narrative) turn_back(begin, *told_before, *first, *last);
  if (last) remember(end, *last);
  if (first && last && first->from <= last->to)
    return {{begin.begin, end.end, {first->from, last->to}, counted.how, counted.from}};
  std::vector<ResolvedTime> apart;
  if (first) apart.push_back({begin.begin, begin.end, *first, counted.how, counted.from});
  if (last) apart.push_back({end.begin, end.end, *last, counted_.how, counted_.from});
  return apart;
}

/// The end of a range that does not tell its year or week is the first one after its begin: "December 20 to January 5".
DateResolver::Days DateResolver::end_of_range(const TimeTold& last, const DayRange& first) const {
  if (last.edge || last.portion) return std::nullopt;
  if (const auto* weekday = std::get_if<WeekdayTold>(&last.time))
    return is_day(first) ? Days(day_range(weekday_from(first.to, weekday->weekday))) : std::nullopt;
  if (const auto* day = std::get_if<DayOfMonth>(&last.time)) return day_on_or_after(first.from, day->day);
  const auto* date = std::get_if<CalendarDate>(&last.time);
  if (date == nullptr || date->month == 0 || date->year.number || date->year.distance) return std::nullopt;
  const int begin_year = static_cast<int>(year_of(first.from));
  const Days same_year = in_year(*date, begin_year);
  return same_year && same_year->to >= first.from ? same_year : in_year(*date, begin_year + 1);
}

/// In a narrative, a range over the turn of the year may end in the year under way: then it reaches what was told
/// before.
void DateResolver::turn_back(const TimeTold& begin, const DayRange& before, DayRange& first, DayRange& last) {
  const auto* date = std::get_if<CalendarDate>(&begin.time);
  if (date == nullptr || date->month == 0 || date->year.number || year_of(first.from) == year_of(last.from)) return;
  const auto year_back = [](Day day) { return add_months(day + days(1), -12) - days(1); };
  const bool apart = before.from > year_back(last.to) + longest_month;
  if (apart || static_cast<int>(year_of(first.from)) == first_year) return;
  first = {add_months(first.from, -12), year_back(first.to)};
  last = {add_months(last.from, -12), year_back(last.to)};
}

DateResolver::Days DateResolver::resolve_time(const TimeTold& time, Tense tense) const {
  counted_ = {};
  Days found = std::visit([&](const auto& what) { return whole(what, tense); }, time.time);
  if (!found || !in_calendar(*found)) return std::nullopt;
  if (time.edge) found = edge_of(*found, *time.edge);
  if (time.portion) found = portion_of(*found, *time.portion);
  if (time.side == Side::whole || regime_ == Regime::narrative || !anchor_) return found;
  if (*anchor_ < found->from || *anchor_ > found->to) return found;
  if (time.side == Side::earlier) found->to = *anchor_;
  if (time.side == Side::later) found->from = *anchor_;
  return found;
}

/// The day from which "today", "last week" and the like are counted.
std::optional<Day> DateResolver::today() const {
  constexpr std::string_view from_told = "counted from what was told last";
  if (regime_ == Regime::news && anchor_) return counting(anchor_, "counted from the anchor");
  if (told_day_) return counting(told_day_, from_told);
  if (told_) return counting(told_->from, from_told);
  return std::nullopt;
}

std::optional<Day> DateResolver::base_day(Base base, Unit unit) const {
  constexpr std::string_view from_told = "counted from what was told last";
  if (base == Base::today && regime_ == Regime::news && anchor_) return counting(anchor_, "counted from the anchor");
  switch (unit) {
    case Unit::day:
    case Unit::week:
    case Unit::weekend:
    case Unit::fortnight:
      return counting(told_day_, from_told);
    case Unit::month:
      if (told_ && length_of(*told_) <= longest_month) return counting(told_->from, from_told);
      return std::nullopt;
    default:
      if (told_) return counting(told_->from, from_told);
      return std::nullopt;
  }
}

std::optional<int> DateResolver::year_of_told(const YearTold& told) const {
  if (told.number) return told.number;
  const auto base = base_day(told.base, Unit::year);
  if (!told.distance || !base) return std::nullopt;
  return static_cast<int>(year_of(*base)) + *told.distance;
}

/// In a narrative: the year under way, or the one after where a year has turned.
template <class InYear>
DateResolver::Days DateResolver::under_way(const InYear& year_to_days, Step step) const {
  if (!year_under_way_) return std::nullopt;
  counting(told_ ? std::optional(told_->from) : std::nullopt, "by the year under way");
  const int year_told = *year_under_way_;
  const Days same_year = year_to_days(year_told);
  if (!same_year) {
    const Days next_year = year_to_days(year_told + 1);
    return next_year ? next_year : year_to_days(year_told - 1);
  }
  if (told_ && step == Step::next) return same_year->from > told_->from ? same_year : year_to_days(year_told + 1);
  if (told_ && step == Step::last) return same_year->to < told_->from ? same_year : year_to_days(year_told - 1);
  if (!told_ || length_of(*told_) > longest_month) return same_year;
  if (told_->from - same_year->from > turn_of_year_back) return year_to_days(year_told + 1);
  if (same_year->from - told_->from > turn_of_year_on) return year_to_days(year_told - 1);
  return same_year;
}

/// The one that the anchor, the tense and "last", "next", "this" choose among those of all years.
template <class InYear>
DateResolver::Days DateResolver::nearest(const InYear& year_to_days, Step step, Tense tense) const {
  if (regime_ == Regime::narrative || !anchor_ || step == Step::same) return under_way(year_to_days, step);

  const int this_year = static_cast<int>(year_of(*anchor_));
  if (step == Step::current) {
    counting(anchor_, "the one in the year of the anchor");
    return year_to_days(this_year);
  }
  counting(anchor_, "the last one on or before the anchor");
  Days past;
  for (int y = this_year; !past && y > this_year - years_to_try; --y) {
    const Days days_in = year_to_days(y);
    const bool is_past = days_in && (step == Step::last ? days_in->to < *anchor_ : days_in->from <= *anchor_);
    if (is_past) past = days_in;
  }
  if (step == Step::last) return past;
  Days ahead;
  for (int y = this_year - 1; !ahead && y < this_year + years_to_try; ++y) {
    const Days days_in = year_to_days(y);
    const bool is_ahead = days_in && (step == Step::next ? days_in->from > *anchor_ : days_in->to >= *anchor_);
    if (is_ahead) ahead = days_in;
  }
  if (step == Step::next) {
    counting(anchor_, "the first one after the anchor");
    return ahead;
  }
  if (!ahead) return past;
  const days limit = tense == Tense::future    ? announced
                     : tense == Tense::unknown ? unsaid
                     : is_day(*ahead)          ? upcoming
                                               : days(0);
  if (ahead->from - *anchor_ > limit) return past;
  counting(anchor_, ahead->from <= *anchor_ ? "the one of the anchor" : "the one after the anchor");
  return ahead;
}

DateResolver::Days DateResolver::whole(const CalendarDate& date, Tense tense) const {
  if (date.year.number || date.year.distance) {
    const auto number = year_of_told(date.year);
    return number ? in_year(date, *number) : std::nullopt;
  }
  const auto year_to_days = [&](int number) { return in_year(date, number); };
  if (look_back_ && date.day != 0 && date.step == Step::nearest) return under_way(year_to_days, date.step);
  return nearest(year_to_days, date.step, tense);
}

/// Of the month told last, or of the next one where the day lies far before the last day told; else the last one on or
/// before the day of publication, or the next one if the words speak of what is to come.
DateResolver::Days DateResolver::whole(const DayOfMonth& told, Tense tense) const {
  if (month_told_) {
    counting(month_told_, "of the month told last");
    const Days same_month = day_of_month(*month_told_, 0, told.day);
    if (same_month && *month_told_ - same_month->from <= turn_of_month) return same_month;
    return day_of_month(*month_told_, 1, told.day);
  }
  if (regime_ == Regime::narrative || !anchor_) return std::nullopt;
  counting(anchor_, "the one nearest to the anchor");
  if (tense == Tense::future) return day_on_or_after(*anchor_, told.day);
  const Days same_month = day_of_month(*anchor_, 0, told.day);
  return same_month && same_month->from <= *anchor_ ? same_month : day_of_month(*anchor_, -1, told.day);
}

DateResolver::Days DateResolver::whole(const SeasonTold& season, Tense tense) const {
  if (season.year.number || season.year.distance) {
    const auto number = year_of_told(season.year);
    return number ? in_year(season, *number) : std::nullopt;
  }
  return nearest([&](int number) { return in_year(season, number); }, season.step, tense);
}

DateResolver::Days DateResolver::whole(const FeastTold& feast, Tense tense) const {
  const auto in_year = [&](int number) { return possible_year(number) ? feast_in_year(feast.feast, number) : Days(); };
  if (!feast.year.number && !feast.year.distance) return nearest(in_year, feast.step, tense);
  const auto number = year_of_told(feast.year);
  return number ? in_year(*number) : std::nullopt;
}

DateResolver::Days DateResolver::whole(const DecadeTold& decade, Tense) const {
  return DayRange{year(decade.first_year) / 1 / 1, year(decade.first_year + 9) / 12 / 31};
}

DateResolver::Days DateResolver::whole(const WeekdayTold& told, Tense tense) const {
  const auto base = base_day(told.base, Unit::day);
  if (!base) return std::nullopt;
  if (told.weeks) return day_range(week_range(*base + days(7 * *told.weeks)).from + days(told.weekday - 1));
  const bool narrative = regime_ == Regime::narrative || !anchor_;
  const bool ahead = narrative || tense == Tense::future || told.step == Step::current;
  const Day next = weekday_from(*base, told.weekday);
  if (told.step == Step::next) return day_range(next == *base ? next + days(7) : next);
  if (told.step != Step::last && (ahead || next == *base)) return day_range(next);
  return day_range(next - days(7));
}

DateResolver::Days DateResolver::weekend(const Distance& distance, Tense tense) const {
  const auto base = base_day(Base::today, Unit::weekend);
  if (!base) return std::nullopt;
  const Day saturday = week_range(*base).from + days(5);
  DayRange found{saturday + days(7 * distance.low), saturday + days(7 * distance.low + 1)};
  const bool the_weekend = distance.base == Base::told;
  if (the_weekend && found.from > *base && tense != Tense::future) found = {found.from - days(7), found.to - days(7)};
  return found;
}

DateResolver::Days DateResolver::whole(const Distance& distance, Tense tense) const {
  if (std::abs(distance.low) > farthest || std::abs(distance.high) > farthest) return std::nullopt;
  if (distance.after_event && regime_ == Regime::news) return std::nullopt;
  if (distance.unit == Unit::weekend) return weekend(distance, tense);
  const bool overnight = distance.low < 0 && distance.high == 0;
  if (overnight && (tense == Tense::future || regime_ == Regime::narrative)) return std::nullopt;
  const auto base = base_day(distance.base, distance.unit);
  if (!base) return std::nullopt;
  return covering(whole_unit(distance.unit, *base, distance.low), whole_unit(distance.unit, *base, distance.high));
}

DateResolver::Days DateResolver::whole(const Stretch& stretch, Tense) const {
  if (std::abs(stretch.count) > farthest) return std::nullopt;
  const auto base = stretch.base == Base::today ? today() : base_day(stretch.base, Unit::day);
  if (!base) return std::nullopt;
  const Day end = counted(stretch.unit, *base, stretch.count);
  if (std::chrono::abs(end - *base) > longest_open_span) return std::nullopt;
  return DayRange{std::min(*base, end), std::max(*base, end)};
}

void DateResolver::remember(const TimeTold& time, const DayRange& told) {
  const auto* distance = std::get_if<Distance>(&time.time);
  // A look back at another year ("the previous year") leaves the year under way as it is.
  if (distance != nullptr && distance->unit == Unit::year && distance->low < 0) return;
  told_ = told;
  const auto* date = std::get_if<CalendarDate>(&time.time);
  const bool names_month = date != nullptr && date->month != 0;
  if (length_of(told) > longest_month)
    month_told_.reset();
  else if (regime_ == Regime::narrative || names_month || std::holds_alternative<DayOfMonth>(time.time))
    month_told_ = told.from;
  year_under_way_ = static_cast<int>(year_of(told.from));
  if (is_day(told)) told_day_ = told.from;
  const auto* stretch = std::get_if<Stretch>(&time.time);
  const bool from_told = (distance != nullptr && distance->base == Base::told) ||
                         (stretch != nullptr && stretch->base == Base::told) ||
                         std::holds_alternative<DayOfMonth>(time.time);
  if (date == nullptr && !from_told) look_back_ = false;
  if (date != nullptr && date->year.number)
    look_back_ = is_day(told) && anchor_ && *anchor_ - told.from > longest_open_span;
}

}  // namespace dateline
