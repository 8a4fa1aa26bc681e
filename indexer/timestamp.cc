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

}  // namespace dateline
