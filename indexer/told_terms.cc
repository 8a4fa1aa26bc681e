#include "indexer/told_terms.h"

#include <algorithm>

#include "common/schema.h"
#include "common/terms.h"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

year_month month_of(Day day) {
  const year_month_day date{day};
  return date.year() / date.month();
}

bool is_short(const DayRange& range) { return (range.to - range.from).count() < longest_told_by_day; }

class Cover {
 public:
  void add(const DayRange& range) {
    if (is_short(range) && range != month_range(month_of(range.from))) {
      add_days(range);
    } else {
      add_largest(range);
    }
  }

  std::set<std::string> take() { return std::move(terms_); }

 private:
  void add_days(const DayRange& range) {
    for (Day day = range.from; day <= range.to; day += days{1}) {
      terms_.insert(day_term(schema::told_day, day));
      if (day == range.from || day == month_range(month_of(day)).from) add_month(month_of(day));
    }
  }

  void add_month(year_month month) {
    terms_.insert(month_term(schema::told_month, month));
    terms_.insert(year_term(schema::told_year, month.year()));
  }

  /// Takes the largest calendar unit that begins at `day` and ends within the range, again and again.
  void add_largest(const DayRange& range) {
    for (Day day = range.from; day <= range.to;) {
      const year_month month = month_of(day);
      const DayRange whole_year = year_range(month.year());
      const DayRange whole_month = month_range(month);
      if (day == whole_year.from && whole_year.to <= range.to) {
        terms_.insert(year_term(schema::told_year, month.year()));
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

  std::set<std::string> terms_;
};

}  // namespace

std::set<std::string> told_terms(std::span<const DateMention> dates) {
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
