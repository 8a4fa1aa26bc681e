#include <optional>
#include <string>

#include "common/calendar.h"
#include "common/dates/typed_days.h"
#include "common/text.h"

/// `parse_day_range`: text -> the two sides of a range -> the words of each -> days.
///
///     "june 2017..3d"  ->  "june 2017" , "3d"  ->  [june][2017] , [3d]  ->  2017-06-01 .. the day three days ago
namespace dateline {

namespace {

using std::chrono::days;
using typed::digits_in;
using typed::fault_at;
using typed::forms;
using typed::moved_by;
using typed::out_of_calendar;
using typed::Piece;
using typed::quoted;

using SideResult = Result<typed::TypedDays, DateFault>;
using RangeResult = Result<DayRange, DateFault>;

RangeResult between(const Piece& whole_text, const DayRange& begin, const DayRange& end, const std::string& swapped) {
  if (begin.from > end.to) return fault_at(whole_text, "the range ends before it begins", "write " + swapped);
  return DayRange{begin.from, end.to};
}

/// `A..B`, `A..`, `..B`.
RangeResult parse_dotted(const Piece& text, std::size_t dots, Day today) {
  const Piece left = text.part(0, dots).trimmed();
  const Piece right = text.part(dots + 2).trimmed();
  if (left.text.empty() && right.text.empty()) return fault_at(text, "the range has no end", forms);
  DayRange begin{first_day, first_day};
  DayRange end{last_day, last_day};
  if (!left.text.empty()) {
    const SideResult side = typed::parse_days(left, today);
    if (!side) return side.failure();
    begin = side->days;
  }
  if (!right.text.empty()) {
    const SideResult side = typed::parse_days(right, today);
    if (!side) return side.failure();
    end = side->span_until_today ? day_range(side->days.from) : side->days;
  }
  return between(text, begin, end, std::string(right.text) + ".." + std::string(left.text));
}

/// How long an ISO 8601 duration is.
struct Duration {
  int months = 0;
  int days = 0;
};

bool is_duration(const Piece& piece) { return piece.text.starts_with('P') || piece.text.starts_with('p'); }

/// `P2W`, `P1Y6M`, `P10D`: units in falling order, each at most once.
Result<Duration, DateFault> parse_duration(const Piece& piece) {
  constexpr const char* hint = "write P10D, P2W, P1M or P1Y";
  constexpr std::string_view order = "ymwd";
  const auto bad = [&] { return fault_at(piece, quoted(piece.text) + " is no duration", hint); };
  const std::string term = fold(piece.text);
  if (term.find('t') != std::string::npos) return fault_at(piece, "the shortest duration is a day", hint);
  Duration duration;
  std::size_t allowed = 0;
  for (std::size_t at = 1; at < term.size();) {
    const std::size_t letter = term.find_first_not_of("0123456789", at);
    if (letter == std::string::npos || letter == at || letter - at > 6) return bad();
    const int count = *digits_in(std::string_view(term).substr(at, letter - at));
    const std::size_t unit = order.find(term[letter]);
    if (unit == std::string_view::npos || unit < allowed) return bad();
    if (unit <= 1) duration.months += unit == 0 ? 12 * count : count;
    if (unit >= 2) duration.days += unit == 2 ? 7 * count : count;
    allowed = unit + 1;
    at = letter + 1;
  }
  if (duration.months + duration.days == 0) return bad();
  return duration;
}

std::optional<Day> moved_by(Day day, const Duration& duration, int sign) {
  const auto moved = moved_by(day, Unit::month, sign * duration.months);
  if (!moved) return std::nullopt;
  return moved_by(*moved, Unit::day, sign * duration.days);
}

/// `A/B`, `A/P2W`, `P2W/B`.
RangeResult parse_interval(const Piece& text, std::size_t slash, Day today) {
  const Piece left = text.part(0, slash).trimmed();
  const Piece right = text.part(slash + 1).trimmed();
  if (right.text.find('/') != std::string_view::npos)
    return fault_at(text, quoted(text.text) + " is no date", "the year stands first: 2017-06-05");
  if (is_duration(left) && is_duration(right)) return fault_at(text, "the interval has no day", "write 2017-05-20/P2W");
  const Piece& dated = is_duration(left) ? right : left;
  const SideResult side = typed::parse_days(dated, today);
  if (!side) return side.failure();
  if (!is_duration(left) && !is_duration(right)) {
    const SideResult end = typed::parse_days(right, today);
    if (!end) return end.failure();
    return between(text, side->days, end->days, std::string(right.text) + "/" + std::string(left.text));
  }
  const Piece& lasting = is_duration(left) ? left : right;
  const auto duration = parse_duration(lasting);
  if (!duration) return duration.failure();
  const bool backward = is_duration(left);
  const auto other =
      backward ? moved_by(side->days.to + days(1), *duration, -1) : moved_by(side->days.from, *duration, 1);
  if (!other) return out_of_calendar(text);
  return backward ? DayRange{*other, side->days.to} : DayRange{side->days.from, *other - days(1)};
}

}  // namespace

Result<DayRange, DateFault> parse_day_range(std::string_view text, Day today) {
  const Piece whole_text = Piece{text, 0}.trimmed();
  if (whole_text.text.empty()) return DateFault{0, text.size(), "a date is missing", forms};
  const std::size_t dots = whole_text.text.find("..");
  if (dots != std::string_view::npos) return parse_dotted(whole_text, dots, today);
  const std::size_t slash = whole_text.text.find('/');
  if (slash != std::string_view::npos) return parse_interval(whole_text, slash, today);
  const SideResult side = typed::parse_days(whole_text, today);
  if (!side) return side.failure();
  return side->days;
}

}  // namespace dateline
