#include "indexer/told_terms.h"

#include <algorithm>

#include "common/schema.h"
#include "common/terms.h"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

year_month month_of(Day day) {
  const year_month_day date{day};
  return date.year() / date.month();
}

bool is_short(const DayRange& range) { return (range.to - range.from).count() < longest_told_by_day; }

bool is_calendar_unit(const DayRange& range) {
  const year_month month = month_of(range.from);
  return range.from == range.to || range == month_range(month) || range == year_range(month.year());
}

unsigned closeness_of(const DayRange& range) {
  if (is_calendar_unit(range)) return told_exactly;
  return (range.to - range.from).count() < 7 ? told_within_a_week : told_loosely;
}

class Cover {
 public:
  void add(const DayRange& range) {
    closeness_ = closeness_of(range);
    if (is_short(range) && range != month_range(month_of(range.from))) {
      add_days(range);
    } else {
      add_largest(range);
    }
  }

  std::map<std::string, unsigned> take() { return std::move(terms_); }

 private:
  void add_days(const DayRange& range) {
    for (Day day = range.from; day <= range.to; day += days{1}) {
      put(day_term(schema::told_day, day));
      if (day == range.from || day == month_range(month_of(day)).from) add_month(month_of(day));
    }
  }

  void add_month(year_month month) {
    put(month_term(schema::told_month, month));
    put(year_term(schema::told_year, month.year()));
  }

  /// Takes the largest calendar unit that begins at `day` and ends within the range, again and again.
  void add_largest(const DayRange& range) {
    for (Day day = range.from; day <= range.to;) {
      const year_month month = month_of(day);
      const DayRange whole_year = year_range(month.year());
      const DayRange whole_month = month_range(month);
      if (day == whole_year.from && whole_year.to <= range.to) {
        put(year_term(schema::told_year, month.year()));
        day = whole_year.to + days{1};
      } else if (day == whole_month.from && whole_month.to <= range.to) {
        add_month(month);
        day = whole_month.to + days{1};
      } else {
        const Day end = std::min(whole_month.to, range.to);
        add_days({day, end});
        day = end + days{1};
      }
    }
  }

  void put(std::string term) {
    unsigned& closest = terms_[std::move(term)];
    closest = std::max(closest, closeness_);
  }

  std::map<std::string, unsigned> terms_;
  unsigned closeness_ = told_loosely;  ///< of the date that is being added
};

}  // namespace

std::map<std::string, unsigned> told_terms(std::span<const DateMention> dates) {
  Cover cover;
  for (const DateMention& date : dates) cover.add(date.days);
  return cover.take();
}

std::optional<Day> first_day_told(std::span<const DateMention> dates) {
  for (const DateMention& date : dates) {
    if (is_short(date.days)) return date.days.from;
  }
  return dates.empty() ? std::nullopt : std::optional(dates.front().days.from);
}

}  // namespace dateline
