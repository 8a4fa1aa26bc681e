#include "indexer/timestamp.h"

#include <algorithm>

#include "common/calendar.h"

namespace dateline {

namespace {

std::string two_digits(long number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string iso_time(std::chrono::system_clock::time_point time) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
  const Day day = std::chrono::floor<std::chrono::days>(seconds);
  const std::chrono::hh_mm_ss clock{seconds - day};
  return iso_date(day) + "T" + two_digits(clock.hours().count()) + ":" + two_digits(clock.minutes().count()) + ":" +
         two_digits(clock.seconds().count()) + "Z";
}

std::string compact_time(std::chrono::system_clock::time_point time) {
  std::string text = iso_time(time);
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '-' || c == ':'; }), text.end());
  return text;
}

namespace {

/// Takes "12" off the front of `text`; nullopt where no such number stands there or it is above `most`.
std::optional<int> take_two_digits(std::string_view& text, int most) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const int number = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return number <= most ? std::optional(number) : std::nullopt;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

/// "12:30", or "1230" as some write offsets.
std::optional<std::chrono::minutes> take_hours_and_minutes(std::string_view& text) {
  const auto hours = take_two_digits(text, 23);
  if (!hours) return std::nullopt;
  (void)take(text, ":");
  const auto minutes = take_two_digits(text, 59);
  if (!minutes) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

/// What is to be added to come to UTC.
std::optional<std::chrono::minutes> offset_in(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return std::chrono::minutes(0);
  const bool ahead = text.front() == '+';
  if (!ahead && text.front() != '-') return std::nullopt;
  text.remove_prefix(1);
  const auto offset = take_hours_and_minutes(text);
  if (!offset || !text.empty()) return std::nullopt;
  return ahead ? -*offset : *offset;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_iso_time(std::string_view text) {
  constexpr std::size_t length_of_a_day = 10;
  constexpr int leap_second = 60;
  const auto day = parse_iso_date(text.substr(0, length_of_a_day));
  if (!day || text.size() == length_of_a_day) return day;
  text.remove_prefix(length_of_a_day);
  if (!take(text, "T") && !take(text, "t") && !take(text, " ")) return std::nullopt;
  const auto time = take_hours_and_minutes(text);
  if (!time) return std::nullopt;
  std::optional<int> seconds = 0;
  if (take(text, ":")) seconds = take_two_digits(text, leap_second);
  if (take(text, ".")) text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
  const auto offset = offset_in(text);
  if (!seconds || !offset) return std::nullopt;
  return std::chrono::sys_seconds(*day) + *time + std::chrono::seconds(*seconds) + *offset;
}

}  // namespace dateline
