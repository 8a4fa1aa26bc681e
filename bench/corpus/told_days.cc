#include "bench/corpus/told_days.h"

#include <array>
#include <string_view>

namespace dateline::corpus {

namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

std::string month_of(std::chrono::year_month_day day) {
  return std::string(months[static_cast<unsigned>(day.month()) - 1]);
}

std::string number(unsigned value) { return std::to_string(value); }

std::string year_of(std::chrono::year_month_day day) { return std::to_string(static_cast<int>(day.year())); }

std::string ordinal(unsigned value) {
  const unsigned last = value % 10;
  const bool teen = value / 10 == 1;
  return number(value) + (teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

/// Within the week: how most of news is told.
std::string told_by_weekday(Random& random, Day published) {
  const Day day = published - std::chrono::days(random.between(0, 6));
  const std::string name(weekdays[std::chrono::weekday(day).c_encoding()]);
  constexpr std::array<std::string_view, 8> before = {"on ",      "on ",       "on ",    "on ",
                                                      "late on ", "early on ", "since ", "by "};
  constexpr std::array<std::string_view, 4> after = {" morning", " evening", " afternoon", " night"};
  std::string told(random.one_of(before));
  told += name;
  if (random.chance(0.25)) told += random.one_of(after);
  return told;
}

/// By day and month, in the many ways of writers.
std::string told_by_day(Random& random, Day published) {
  const std::chrono::year_month_day day = published - std::chrono::days(random.between(1, 60));
  const unsigned of_month = static_cast<unsigned>(day.day());
  const std::string month = month_of(day);
  switch (random.below(6)) {
    case 0:
      return "on " + number(of_month) + " " + month;
    case 1:
      return "on " + month + " " + number(of_month);
    case 2:
      return "on " + month + " " + ordinal(of_month);
    case 3:
      return "since " + month + " " + number(of_month);
    case 4:
      return "on " + number(of_month) + " " + month + " " + year_of(day);
    default:
      return "on " + month + " " + number(of_month) + ", " + year_of(day) + ",";
  }
}

std::string told_from_here(Random& random) {
  constexpr std::array<std::string_view, 14> ways = {
      "yesterday",         "last week",   "earlier this month", "two days ago", "three weeks ago",
      "last month",        "today",       "the day before",     "this week",    "last year",
      "earlier this week", "a month ago", "overnight",          "last night"};
  return std::string(random.one_of(ways));
}

std::string told_by_month_or_year(Random& random, Day published) {
  const std::chrono::year_month_day day = published - std::chrono::days(random.between(30, 2500));
  switch (random.below(6)) {
    case 0:
      return "in " + month_of(day) + " " + year_of(day);
    case 1:
      return "in " + year_of(day);
    case 2:
      return "in early " + year_of(day);
    case 3:
      return "in late " + month_of(day);
    case 4:
      return "since " + month_of(day) + " " + year_of(day);
    default:
      return "in the first days of " + month_of(day);
  }
}

}  // namespace

std::string told_day(Random& random, Day published) {
  const double kind = random.share();
  if (kind < 0.50) return told_by_weekday(random, published);
  if (kind < 0.70) return told_by_day(random, published);
  if (kind < 0.82) return told_from_here(random);
  return told_by_month_or_year(random, published);
}

std::string written_day(Day day) {
  const std::chrono::year_month_day parts = day;
  return number(static_cast<unsigned>(parts.day())) + " " + month_of(parts) + " " + year_of(parts);
}

}  // namespace dateline::corpus
