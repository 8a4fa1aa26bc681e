#include "common/dates/typed_days.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "common/text.h"

namespace dateline::typed {

namespace {

using std::chrono::days;

struct Word {
  Piece piece;
  std::string term;  ///< in small letters
  DateWordEntry meaning;
};

using SideResult = Result<TypedDays, DateFault>;
using RangeResult = Result<DayRange, DateFault>;

bool within_calendar(Day day) { return day >= first_day && day <= last_day; }

/// Farther back or on than the calendar reaches from any day, so that larger numbers need no arithmetic.
constexpr int farthest = 366 * (last_year - first_year + 1);

std::vector<Word> words_of(const Piece& side) {
  std::vector<Word> words;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = side.text.find_first_not_of(" \t_,", at);
    if (begin == std::string_view::npos) return words;
    at = std::min(side.text.find_first_of(" \t_,", begin), side.text.size());
    Word word{side.part(begin, at - begin), fold(side.text.substr(begin, at - begin)), {}};
    word.meaning = find_date_word(word.term.ends_with('.') ? word.term.substr(0, word.term.size() - 1) : word.term);
    words.push_back(std::move(word));
  }
}

/// Reads years, months and days and says what is impossible about them.
class Checked {
 public:
  std::optional<DateFault> fault;

  int year(const Piece& piece, std::string_view digits) {
    const auto number = digits.size() == 4 ? digits_in(digits) : std::nullopt;
    if (!number) return refuse(fault_at(piece, quoted(digits) + " is no year", "write a year with four digits"));
    if (*number < first_year || *number > last_year)
      return refuse(
          fault_at(piece, "years run from " + std::to_string(first_year) + " to " + std::to_string(last_year)));
    return *number;
  }

  int month(const Piece& piece) {
    const auto number = piece.text.empty() || piece.text.size() > 2 ? std::nullopt : digits_in(piece.text);
    if (!number) return refuse(fault_at(piece, quoted(piece.text) + " is no month", forms));
    if (*number < 1 || *number > 12)
      return refuse(fault_at(piece, "there is no month " + std::string(piece.text), "months are 01 to 12"));
    return *number;
  }

  Day day(int of_year, int of_month, const Piece& piece, std::string_view digits) {
    const auto number = digits.empty() || digits.size() > 2 ? std::nullopt : digits_in(digits);
    if (!number) return refuse_day(fault_at(piece, quoted(piece.text) + " is no day", forms));
    if (const auto day = make_day(of_year, static_cast<unsigned>(of_month), static_cast<unsigned>(*number)))
      return *day;
    return refuse_day(fault_at(piece, why_impossible(of_year, static_cast<unsigned>(of_month), *number)));
  }

 private:
  static std::string why_impossible(int of_year, unsigned of_month, int day) {
    if (day < 1) return "there is no day 0";
    if (of_month == 2 && day == 29) return std::to_string(of_year) + " is no leap year";
    return std::string(month_name(of_month)) + " has " + std::to_string(days_in_month(of_year, of_month)) + " days";
  }
  int refuse(DateFault why) {
    if (!fault) fault = std::move(why);
    return first_year;
  }
  Day refuse_day(DateFault why) {
    refuse(std::move(why));
    return first_day;
  }
};

RangeResult checked(const Checked& check, const DayRange& range) {
  if (check.fault) return *check.fault;
  return range;
}

std::chrono::year_month year_month(int year, int month) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month));
}

/// `2017`, `2017-06`, `2017-06-05`.
RangeResult parse_numeric(const Piece& text) {
  std::vector<Piece> parts;
  std::size_t at = 0;
  while (true) {
    const std::size_t end = text.text.find('-', at);
    parts.push_back(text.part(at, end == std::string_view::npos ? end : end - at));
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  if (parts.size() > 3 || !digits_in(parts[0].text)) return fault_at(text, quoted(text.text) + " is no date", forms);
  Checked check;
  const int year = check.year(parts[0], parts[0].text);
  if (check.fault || parts.size() == 1) return checked(check, year_range(std::chrono::year(year)));
  const int month = check.month(parts[1]);
  if (check.fault) return *check.fault;
  if (parts.size() == 2) return month_range(year_month(year, month));
  return checked(check, day_range(check.day(year, month, parts[2], parts[2].text)));
}

/// The digits of "5", "5th".
std::string_view day_digits(std::string_view term) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (term.size() > 2 && term.ends_with(ending)) return term.substr(0, term.size() - 2);
  }
  return term;
}

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

/// `june 2017`, `5 june 2017`, `june 5 2017`: the words name a month.
RangeResult parse_named_month(const Piece& side, const std::vector<Word>& words, std::size_t month_at) {
  std::vector<const Word*> numbers;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == month_at) continue;
    if (!begins_with_digit(words[i].term))
      return fault_at(words[i].piece, quoted(words[i].piece.text) + " is no day or year", forms);
    numbers.push_back(&words[i]);
  }
  if (numbers.size() > 2) return fault_at(side, quoted(side.text) + " is no date", forms);
  if (numbers.empty() || (numbers.size() == 1 && day_digits(numbers[0]->term).size() <= 2))
    return fault_at(side, "a year is missing", "for example \"" + std::string(side.text) + " 2017\"");
  Checked check;
  const int year = check.year(numbers.back()->piece, numbers.back()->term);
  if (check.fault) return *check.fault;
  const int month = words[month_at].meaning.value;
  if (numbers.size() == 1) return month_range(year_month(year, month));
  return checked(check, day_range(check.day(year, month, numbers[0]->piece, day_digits(numbers[0]->term))));
}

std::optional<Unit> unit_of(const Word& word) {
  if (word.meaning.kind != DateWord::unit && word.meaning.kind != DateWord::units) return std::nullopt;
  const auto unit = static_cast<Unit>(word.meaning.value);
  if (unit == Unit::day || unit == Unit::week || unit == Unit::month || unit == Unit::year) return unit;
  return std::nullopt;
}

DayRange whole(Unit unit, Day day) {
  if (unit == Unit::week) return week_range(day);
  if (unit == Unit::month) return month_range(year_month_of(day));
  if (unit == Unit::year) return year_range(year_of(day));
  return day_range(day);
}

/// `3d`, `2w`, `6mo`, `1y`.
SideResult parse_short_span(const Word& word, Day today) {
  const std::size_t split = word.term.find_first_not_of("0123456789");
  const Piece letters = word.piece.part(split);
  const std::string_view name = std::string_view(word.term).substr(split);
  if (name == "m")
    return fault_at(letters, "m may mean months or minutes", "write " + word.term.substr(0, split) + "mo");
  const auto unit = name == "d"    ? std::optional(Unit::day)
                    : name == "w"  ? std::optional(Unit::week)
                    : name == "mo" ? std::optional(Unit::month)
                    : name == "y"  ? std::optional(Unit::year)
                                   : std::nullopt;
  if (!unit) return fault_at(word.piece, quoted(word.piece.text) + " is no date", forms);
  const auto count = digits_in(std::string_view(word.term).substr(0, split));
  const auto from = count ? moved_by(today, *unit, -*count) : std::nullopt;
  if (!from) return out_of_calendar(word.piece);
  return TypedDays{{*from, today}, true};
}

/// `3 days ago`, `two weeks ago`, `a year ago`.
RangeResult parse_ago(const Piece& side, const std::vector<Word>& words, Day today) {
  const auto unit = unit_of(words[1]);
  if (!unit)
    return fault_at(words[1].piece, quoted(words[1].piece.text) + " is no unit of time",
                    "write days, weeks, months or years");
  const DateWordEntry& amount = words[0].meaning;
  const auto count = amount.kind == DateWord::number    ? std::optional(amount.value)
                     : amount.kind == DateWord::article ? std::optional(1)
                     : begins_with_digit(words[0].term) ? digits_in(words[0].term)
                                                        : std::nullopt;
  if (!count) return fault_at(words[0].piece, quoted(words[0].piece.text) + " is no number");
  const auto day = moved_by(today, *unit, -*count);
  if (!day) return out_of_calendar(side);
  return whole(*unit, *day);
}

/// `last week`, `this month`, `next year`.
RangeResult parse_neighbour(const Piece& side, const std::vector<Word>& words, Day today) {
  const auto unit = unit_of(words[1]);
  if (!unit || unit == Unit::day)
    return fault_at(words[1].piece, quoted(words[1].piece.text) + " is no unit of time", "write week, month or year");
  const int step = words[0].meaning.kind == DateWord::backward  ? -1
                   : words[0].meaning.kind == DateWord::forward ? 1
                                                                : 0;
  const auto day = moved_by(whole(*unit, today).from, *unit, step);
  if (!day) return out_of_calendar(side);
  return whole(*unit, *day);
}

SideResult as_side(RangeResult range) {
  if (!range) return range.failure();
  return TypedDays{*range, false};
}

bool is_short_span(std::string_view term) {
  const std::size_t split = term.find_first_not_of("0123456789");
  return split != 0 && split != std::string_view::npos &&
         term.find_first_not_of("abcdefghijklmnopqrstuvwxyz", split) == std::string_view::npos;
}

SideResult parse_word(const Word& word, Day today) {
  if (word.meaning.kind == DateWord::deictic && word.term != "tonight")
    return as_side(day_range(today + days(word.meaning.value)));
  if (is_short_span(word.term)) return parse_short_span(word, today);
  if (begins_with_digit(word.term)) return as_side(parse_numeric(word.piece));
  return fault_at(word.piece, quoted(word.piece.text) + " is no date", forms);
}

}  // namespace

const char* const forms = "write 2017, 2017-06, 2017-06-05, june 2017, yesterday, 3d or 2017-05..2017-06";

Piece Piece::trimmed() const {
  const std::size_t from = text.find_first_not_of(" \t_");
  if (from == std::string_view::npos) return {text.substr(0, 0), offset};
  return part(from, text.find_last_not_of(" \t_") + 1 - from);
}

DateFault fault_at(const Piece& piece, std::string message, std::string hint) {
  return {piece.offset, piece.text.size(), std::move(message), std::move(hint)};
}

DateFault out_of_calendar(const Piece& piece) {
  return fault_at(piece, "years run from " + std::to_string(first_year) + " to " + std::to_string(last_year));
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::optional<int> digits_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
  return number;
}

std::optional<Day> moved_by(Day day, Unit unit, int count) {
  if (count > farthest || count < -farthest) return std::nullopt;
  const int months = unit == Unit::year ? 12 : 1;
  if ((unit == Unit::month || unit == Unit::year) && (count > farthest / 12 || count < -farthest / 12))
    return std::nullopt;
  const Day moved = unit == Unit::day    ? day + days(count)
                    : unit == Unit::week ? day + days(7) * count
                                         : add_months(day, months * count);
  if (!within_calendar(moved)) return std::nullopt;
  return moved;
}

SideResult parse_days(const Piece& side, Day today) {
  const std::vector<Word> words = words_of(side);
  if (side.text.empty()) return fault_at(side, "a date is missing", forms);
  if (words.empty()) return fault_at(side, quoted(side.text) + " is no date", forms);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].meaning.kind == DateWord::month) return as_side(parse_named_month(side, words, i));
  }
  if (words.size() == 1) return parse_word(words[0], today);
  if (words.size() == 3 && words[2].meaning.kind == DateWord::ago) return as_side(parse_ago(side, words, today));
  const DateWord first = words[0].meaning.kind;
  if (words.size() == 2 && (first == DateWord::backward || first == DateWord::current || first == DateWord::forward))
    return as_side(parse_neighbour(side, words, today));
  for (const Word& word : words) {
    if (word.meaning.kind == DateWord::none && !begins_with_digit(word.term))
      return fault_at(word.piece, quoted(word.piece.text) + " is no part of a date", forms);
  }
  return fault_at(side, quoted(side.text) + " is no date", forms);
}

}  // namespace dateline::typed
