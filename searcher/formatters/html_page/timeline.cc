#include "searcher/formatters/html_page/timeline.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "common/calendar.h"
#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/page_contents.h"

namespace dateline {

namespace {

constexpr double width = 800;
constexpr double height = 120;
constexpr double base = 100;  ///< where bars stand
constexpr std::size_t most_bars = 150;
constexpr long longest_by_day = 45;  ///< days
constexpr long longest_by_month = 1464;

/// How much of "2017-06-05" tells days, months and years.
constexpr std::size_t of_day = 10;
constexpr std::size_t of_month = 7;
constexpr std::size_t of_year = 4;

using Bars = std::map<std::string, std::size_t>;

Day begin_of(const std::string& time) {
  const std::string whole = time + std::string("0000-01-01").substr(time.size());
  return parse_iso_date(whole).value_or(Day{});
}

/// From when to when bars are drawn.
struct Period {
  Day first;
  Day last;
};

/// When what is told so precisely begins.
std::vector<Day> days_told(const Hits& hits, std::size_t precision) {
  std::vector<Day> days;
  for (const Hit& hit : hits.hits) {
    for (const std::string& time : times_of(hit)) {
      if (time.size() >= precision) days.push_back(begin_of(time));
    }
  }
  return days;
}

/// Times far from all others (the year in which a bridge was built) are left out: what lies half as far again before
/// or after the middle nine tenths.
std::optional<Period> period_of(const Hits& hits) {
  std::vector<Day> days = days_told(hits, of_month);
  if (days.empty()) days = days_told(hits, of_year);
  if (days.empty()) return std::nullopt;
  std::sort(days.begin(), days.end());
  const Day low = days[days.size() / 20];
  const Day high = days[days.size() - 1 - days.size() / 20];
  const auto reach = (high - low) / 2 + std::chrono::days{31};
  return Period{*std::lower_bound(days.begin(), days.end(), low - reach),
                *(std::upper_bound(days.begin(), days.end(), high + reach) - 1)};
}

Bars bars_of(const Hits& hits, const Period& period, std::size_t precision, std::size_t& left_out) {
  Bars bars;
  left_out = 0;
  for (const Hit& hit : hits.hits) {
    std::set<std::string> times;
    for (const std::string& time : times_of(hit)) {
      const Day begin = begin_of(time);
      if (time.size() >= precision && begin >= period.first && begin <= period.last) {
        times.insert(time.substr(0, precision));
      }
    }
    for (const std::string& time : times) ++bars[time];
    if (times.empty()) ++left_out;
  }
  return bars;
}

std::string after(const std::string& time) {
  const std::chrono::year_month_day day{begin_of(time)};
  if (time.size() == of_day) return iso_date(begin_of(time) + std::chrono::days{1});
  if (time.size() == of_month) return iso_date(std::chrono::sys_days{day + std::chrono::months{1}}).substr(0, of_month);
  return iso_date(std::chrono::sys_days{day + std::chrono::years{1}}).substr(0, of_year);
}

/// Empty times between the first and the last are bars of nothing, unless there would be too many.
void fill(Bars& bars) {
  const std::string last = bars.rbegin()->first;
  Bars filled = bars;
  for (std::string time = bars.begin()->first; time < last && filled.size() <= most_bars; time = after(time)) {
    filled.try_emplace(time, 0);
  }
  if (filled.size() <= most_bars) bars = std::move(filled);
}

Bars chosen_bars(const Hits& hits, std::size_t& left_out) {
  const std::optional<Period> period = period_of(hits);
  if (!period) return {};
  const auto length = (period->last - period->first).count();
  const std::size_t precision = length <= longest_by_day ? of_day : length <= longest_by_month ? of_month : of_year;
  Bars bars = bars_of(hits, *period, precision, left_out);
  if (bars.empty()) bars = bars_of(hits, *period, of_year, left_out);
  if (!bars.empty()) fill(bars);
  return bars;
}

std::string bar(const std::string& time, std::size_t passages, double left, double step, double tall) {
  const std::string place =
      "x=\"" + drawn_number(left) + "\" width=\"" + drawn_number(std::max(step * 0.85, 0.5)) + "\"";
  return "<a href=\"#when=" + time + "\" tabindex=\"-1\" data-when=\"" + time + "\"><title>" + time + ": " +
         passages_text(passages) + "</title><rect class=\"room\" " + place + " y=\"0\" height=\"" + drawn_number(base) +
         "\"/><rect class=\"bar\" " + place + " y=\"" + drawn_number(base - tall) + "\" height=\"" +
         drawn_number(tall) + "\"/></a>\n";
}

std::string label(const std::string& time, double left) {
  const bool late = left > width * 0.9;
  return "<text x=\"" + drawn_number(late ? width : left) + "\" y=\"" + drawn_number(height - 4) + "\"" +
         (late ? " text-anchor=\"end\"" : "") + ">" + time + "</text>\n";
}

}  // namespace

std::string timeline(const Hits& hits) {
  std::size_t left_out = 0;
  const Bars bars = chosen_bars(hits, left_out);
  if (bars.empty()) return "";
  const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = static_cast<double>(std::max_element(bars.begin(), bars.end(), more)->second);
  const double step = std::min(width / static_cast<double>(bars.size()), 60.0);
  const double room = bars.begin()->first.size() == of_day ? 100 : 75;  // that a label needs
  std::string drawn;
  double left = 0;
  double labelled = -room;
  for (const auto& [time, passages] : bars) {
    drawn += bar(time, passages, left, step, static_cast<double>(passages) / most * (base - 10));
    if (left - labelled >= room) {
      drawn += label(time, left);
      labelled = left;
    }
    left += step;
  }
  std::string caption = "Times told, or of publication where none is told.";
  if (left_out > 0) caption += " Told less precisely, or far before or after: " + passages_text(left_out) + ".";
  return "<figure class=\"timeline\">\n<figcaption>" + caption +
         "</figcaption>\n<svg viewBox=\"0 0 800 120\" role=\"img\" aria-label=\"Bars of passages from " +
         bars.begin()->first + " to " + bars.rbegin()->first + "; the filter by time lists the same numbers\">\n" +
         drawn + "</svg>\n</figure>\n";
}

}  // namespace dateline
