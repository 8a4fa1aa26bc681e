#include <array>

#include "common/dates/date_parser.h"

/// The rules for several days of one month: lists and spans.
namespace dateline {

namespace {

constexpr std::size_t longest_list = 8;

/// What joins two days of a list: ", " and "and" set them apart, a hyphen, a slash or "to" spans what is between.
enum class Join : std::uint8_t { none, list, range };

struct Joined {
  Join join = Join::none;
  std::size_t next = 0;
};

Joined join_at(const Lexemes& words, std::size_t at, bool between) {
  const Gap gap = words.gap(at);
  if (gap == Gap::hyphen || gap == Gap::slash || gap == Gap::dash) return {Join::range, at};
  if (gap == Gap::comma) return {Join::list, words.is(at, DateWord::and_word) ? at + 1 : at};
  if (gap != Gap::blank) return {};
  if (words.is(at, DateWord::to) || words.is(at, DateWord::until)) return {Join::range, at + 1};
  if (words.is(at, DateWord::and_word)) return {between ? Join::range : Join::list, at + 1};
  return {};
}

/// Words before "the 14th" that make it a day; and those behind it that leave it complete.
bool leads_to_day(DateWord word) {
  return word == DateWord::on || word == DateWord::until || word == DateWord::by || word == DateWord::since ||
         word == DateWord::from || word == DateWord::to;
}

bool follows_day(DateWord word) {
  switch (word) {
    case DateWord::link:
    case DateWord::the:
    case DateWord::article:
    case DateWord::possessive:
    case DateWord::in:
    case DateWord::on:
    case DateWord::by:
    case DateWord::from:
    case DateWord::to:
    case DateWord::until:
    case DateWord::past:
    case DateWord::future:
    case DateWord::verb:
      return true;
    default:
      return false;
  }
}

TimeTold day_told(std::size_t begin, std::size_t end, const CalendarDate& date) {
  return {begin, end, date, {}, {}, Side::whole};
}

}  // namespace

/// "5 and 6 June 2017", "3-5 June", "from 3 to 5 June", "between 20 and 25 May".
std::size_t DateParser::read_days_before_month(std::size_t at) {
  if (!day_at(at) || words_.is(at, DateWord::ordinal)) return at;
  const bool between = words_.word_before(at) == DateWord::between;
  std::array<std::size_t, longest_list> days{at};
  std::array<Join, longest_list> joins{};
  std::size_t count = 1;
  std::size_t end = at + 1;
  while (count < longest_list) {
    const Joined joined = join_at(words_, end, between);
    const std::size_t next = words_.is(joined.next, DateWord::the) ? joined.next + 1 : joined.next;
    if (joined.join == Join::none || !day_at(next)) break;
    // Days of a list ascend: in "update 2, 1 June" the first number is none of them.
    if (joined.join == Join::list && *day_at(next) <= *day_at(days[count - 1])) return at;
    joins[count] = joined.join;
    days[count++] = next;
    end = next + 1;
  }
  if (count < 2) return at;
  const Found last = parse_day_month(days[count - 1]);
  if (!last) return at;
  const CalendarDate date = std::get<CalendarDate>(last->time);
  for (std::size_t i = 0; i < count; ++i) {
    TimeTold told = day_told(days[i], days[i] + 1, date);
    std::get<CalendarDate>(told.time).day = *day_at(days[i]);
    if (i + 1 == count) told = *last;
    if (i > 0 && joins[i] == Join::range && !found_.back().last) {
      found_.back().last = told;
    } else {
      add({told, {}, false, false, Tense::unknown, 0});
    }
  }
  return last->end;
}

/// "June 5 and 6, 2017", "June 3-5", "June 3 to 5".
std::size_t DateParser::read_days_after_month(std::size_t at) {
  if (!month_at(at)) return at;
  Found first = parse_month(at, true);
  if (!first || std::get<CalendarDate>(first->time).day == 0 || std::get<CalendarDate>(first->time).year.told())
    return at;
  const unsigned month = std::get<CalendarDate>(first->time).month;
  const bool between = words_.word_before(at) == DateWord::between;
  std::vector<DateExpression> list{{*first, {}, false, false, Tense::unknown, 0}};
  std::size_t end = first->end;
  for (std::size_t count = 1; count < longest_list; ++count) {
    const Joined joined = join_at(words_, end, between);
    if (joined.join == Join::none || words_[joined.next].digits == 4) break;
    const auto day = day_at(joined.next);
    const std::size_t after = joined.next + 1;
    const bool amount = counts_what_follows(joined.next) ||
                        (joined.join == Join::list && words_.joined(after) &&
                         (words_.plain_lower(after) || month_at(after) || words_.is(after, DateWord::units)));
    if (!day || !possible_day(month, *day) || amount || words_.is(joined.next, DateWord::ordinal)) break;
    const TimeTold told = day_told(joined.next, after, CalendarDate{{}, month, *day, Step::nearest});
    if (joined.join == Join::range && !list.back().last) {
      list.back().last = told;
    } else {
      list.push_back({told, {}, false, false, Tense::unknown, 0});
    }
    end = after;
  }
  if (list.size() == 1 && !list.front().last) return at;
  YearTold year;
  const std::size_t year_end = parse_year_told(end, year);
  TimeTold& final_day = list.back().last ? *list.back().last : list.back().first;
  final_day.end = year_end;
  for (DateExpression& expression : list) {
    std::get<CalendarDate>(expression.first.time).year = year;
    if (expression.last) std::get<CalendarDate>(expression.last->time).year = year;
    add(expression);
  }
  return year_end;
}

/// "on the 14th", "until the 5th", "the evening of the 26th", "the 5th of the month"; not "on the 4th floor".
DateParser::Found DateParser::parse_day_of_month(std::size_t at, bool licensed) const {
  const auto day = day_at(at + 1);
  if (!day || words_[at + 1].number != NumberForm::ordinal || words_.is(at + 1, DateWord::ordinal)) return std::nullopt;
  if (!licensed && !leads_to_day(words_.word_before(at))) return std::nullopt;
  std::size_t end = at + 2;
  const bool of_month = words_.is(end, DateWord::of) && words_.is(end + 2, DateWord::unit) &&
                        static_cast<Unit>(words_[end + 2].value) == Unit::month;
  if (of_month) end += 3;
  // "on the 5th and 6th floors"
  const std::size_t next = words_.is(end, DateWord::and_word) ? end + 1 : end;
  const bool list = words_[next].number == NumberForm::ordinal && !words_.stands_apart(next);
  const bool complete = words_.stands_apart(end) || follows_day(words_.word(next));
  if (!of_month && (!complete || list)) return std::nullopt;
  return TimeTold{at, end, DayOfMonth{*day}, {}, {}, Side::whole};
}

}  // namespace dateline
