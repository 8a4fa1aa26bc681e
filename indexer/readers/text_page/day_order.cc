#include "indexer/readers/text_page/day_order.h"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "indexer/phrases.h"

namespace dateline {

namespace {

constexpr std::chrono::days farthest{31};  ///< between days that tell of each other
constexpr std::size_t most_days_compared = 64;

/// How far the nearest of the days is; more than `farthest` if none is near.
std::chrono::days distance(Day day, const std::vector<Day>& days) {
  std::chrono::days least = farthest + std::chrono::days{1};
  for (const Day other : days) least = std::min(least, day < other ? other - day : day - other);
  return least;
}

/// Counts what speaks for either order.
struct Votes {
  std::size_t day_first = 0;
  std::size_t month_first = 0;

  void add(DayOrder order) {
    if (order == DayOrder::day_first) ++day_first;
    if (order == DayOrder::month_first) ++month_first;
  }

  [[nodiscard]] bool any() const { return day_first + month_first > 0; }

  [[nodiscard]] DayOrder winner() const {
    if (day_first > 0 && month_first == 0) return DayOrder::day_first;
    return month_first > 0 && day_first == 0 ? DayOrder::month_first : DayOrder::unknown;
  }
};

/// Whether letters outside ASCII outnumber those within: pages in Latin letters have few.
bool is_in_another_script(const std::vector<PageLine>& lines) {
  std::size_t ascii = 0;
  std::size_t others = 0;
  for (const PageLine& line : lines) {
    for (const char c : line.text) {
      if (static_cast<unsigned char>(c) >= 0xC0) ++others;
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++ascii;
    }
  }
  return others > ascii;
}

std::vector<Day> sure_days(const std::vector<PageLine>& lines) {
  std::vector<Day> days;
  for (const PageLine& line : lines) {
    if (line.words.tokens.size() > Phrases::longest_line || days.size() > most_days_compared) continue;
    for (const HeaderDate& date : find_header_dates(line.words)) {
      if (!date.doubtful) days.push_back(date.day);
    }
  }
  return days;
}

/// The order by which days in doubt come nearer to those that are sure.
DayOrder order_by_neighbours(const std::vector<PageLine>& lines) {
  const std::vector<Day> days = sure_days(lines);
  Votes votes;
  for (const PageLine& line : lines) {
    if (line.words.tokens.size() > Phrases::longest_line) continue;
    const auto found = find_header_dates(line.words);
    if (found.empty() || !found.front().doubtful) continue;
    const auto turned = find_header_dates(line.words, DayOrder::month_first);
    if (turned.empty()) continue;
    const auto day_first = distance(found.front().day, days);
    const auto month_first = distance(turned.front().day, days);
    if (day_first != month_first) votes.add(day_first < month_first ? DayOrder::day_first : DayOrder::month_first);
  }
  return votes.winner();
}

}  // namespace

DayOrder day_order_of(const std::vector<PageLine>& lines) {
  Votes votes;
  for (const PageLine& line : lines) {
    if (line.words.tokens.size() <= Phrases::longest_line) votes.add(sure_day_order(line.words));
  }
  if (votes.any()) return votes.winner();
  const DayOrder order = order_by_neighbours(lines);
  if (order != DayOrder::unknown) return order;
  return is_in_another_script(lines) ? DayOrder::day_first : DayOrder::unknown;
}

}  // namespace dateline
