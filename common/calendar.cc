#include "common/calendar.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Requires digits only, few enough for an int.
int number_in(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

void append_padded(std::string& text, unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

}  // namespace

DayRange day_range(Day day) { return {day, day}; }

DayRange week_range(Day day) {
  const Day monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
  return {monday, monday + days(6)};
}

DayRange month_range(year_month month) { return {month / 1, static_cast<Day>(month / std::chrono::last)}; }

DayRange year_range(year of) { return {of / std::chrono::January / 1, of / std::chrono::December / 31}; }

std::string_view precision_of(const DayRange& range) {
  if (range.from == range.to) return "day";
  if (range == week_range(range.from)) return "week";
  if (range == month_range(year_month_of(range.from))) return "month";
  if (range == year_range(year_of(range.from))) return "year";
  return "span";
}

DayRange covering(const DayRange& one, const DayRange& other) {
  return {std::min(one.from, other.from), std::max(one.to, other.to)};
}

int shared_days(const DayRange& one, const DayRange& other) {
  const auto shared = std::min(one.to, other.to) - std::max(one.from, other.from) + days(1);
  return std::max(0, static_cast<int>(shared.count()));
}

std::optional<Day> make_day(int of_year, unsigned of_month, unsigned of_day) {
  if (of_year < first_year || of_year > last_year) return std::nullopt;
  const year_month_day date = year(of_year) / static_cast<int>(of_month) / static_cast<int>(of_day);
  if (of_month > 12 || of_day > 31 || !date.ok()) return std::nullopt;
  return static_cast<Day>(date);
}

unsigned days_in_month(int of_year, unsigned of_month) {
  const auto end = year(of_year) / static_cast<int>(of_month) / std::chrono::last;
  return static_cast<unsigned>(end.day());
}

Day add_months(Day day, int count) {
  const year_month_day date(day);
  const year_month month = date.year() / date.month() + std::chrono::months(count);
  const auto end = month / std::chrono::last;
  return month / std::min(date.day(), end.day());
}

year_month year_month_of(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

year year_of(Day day) { return year_month_day(day).year(); }

std::string iso_date(Day day) {
  const year_month_day date(day);
  std::string text;
  append_padded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text += '-';
  append_padded(text, static_cast<unsigned>(date.month()), 2);
  text += '-';
  append_padded(text, static_cast<unsigned>(date.day()), 2);
  return text;
}

std::optional<Day> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::string_view year_digits = text.substr(0, 4);
  const std::string_view month_digits = text.substr(5, 2);
  const std::string_view day_digits = text.substr(8, 2);
  if (!all_digits(year_digits) || !all_digits(month_digits) || !all_digits(day_digits)) return std::nullopt;
  return make_day(number_in(year_digits), static_cast<unsigned>(number_in(month_digits)),
                  static_cast<unsigned>(number_in(day_digits)));
}

}  // namespace dateline
