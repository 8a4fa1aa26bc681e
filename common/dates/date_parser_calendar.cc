#include <array>

#include "common/calendar.h"
#include "common/dates/date_parser.h"

/// The rules for dates of the calendar: days, months, years, seasons, decades and lists of days.
namespace dateline {

namespace {

TimeTold calendar(std::size_t begin, std::size_t end, CalendarDate date) {
  return {begin, end, date, {}, {}, Side::whole};
}

}  // namespace

/// A number of 1 to 31 that may be a day: "5", "5th", "fifth".
std::optional<unsigned> DateParser::day_at(std::size_t at) const {
  const Lexeme& lexeme = words_[at];
  const bool day = lexeme.number == NumberForm::ordinal || (lexeme.number == NumberForm::digits && lexeme.digits <= 2);
  if (!day || lexeme.value < 1 || lexeme.value > 31) return std::nullopt;
  return static_cast<unsigned>(lexeme.value);
}

/// Some year has that day.
bool DateParser::possible_day(unsigned month, unsigned day) {
  constexpr int leap_year = 2000;
  return day >= 1 && day <= days_in_month(leap_year, month);
}

/// A month's name, in capitals where it is a common word as well.
bool DateParser::month_at(std::size_t at) const {
  const Lexeme& lexeme = words_[at];
  return lexeme.word == DateWord::month && (!lexeme.ambiguous || words_.capital(at));
}

/// "2000 soldiers", "12 km", "5 percent": the number at `at` is an amount.
bool DateParser::counts_what_follows(std::size_t at) const {
  if (at + 1 >= words_.size()) return false;
  const std::string_view gap = words_.gap_text(at + 1);
  if (gap.starts_with('%') || gap.starts_with(" %")) return true;
  if (gap.starts_with(':') && words_[at + 1].number == NumberForm::digits && gap.size() == 1) return true;
  return words_.joined(at + 1) && words_.is(at + 1, DateWord::counted);
}

DateParser::Found DateParser::parse_number(std::size_t at, bool licensed) const {
  if (Found date = parse_numeric_date(at)) return date;
  if (Found date = parse_day_month(at)) return date;
  if (words_[at].number == NumberForm::decade) return parse_decade(at, licensed);
  if (year_at(at)) return parse_year(at, licensed);
  return std::nullopt;
}

/// "2017-06-05", "2017/06/05", "05.06.2017"; "15/06/2017" and "06/15/2017", where one of the two can be no month.
DateParser::Found DateParser::parse_numeric_date(std::size_t at) const {
  const Lexeme& first = words_[at];
  if (first.number == NumberForm::dotted) {
    const CalendarDate date{{first.value / 10000, {}, Base::told},
                            static_cast<unsigned>(first.value / 100 % 100),
                            static_cast<unsigned>(first.value % 100),
                            Step::nearest};
    if (!make_day(*date.year.number, date.month, date.day)) return std::nullopt;
    return calendar(at, at + 1, date);
  }
  const Lexeme& second = words_[at + 1];
  const Lexeme& third = words_[at + 2];
  const Gap gap = words_.gap(at + 1);
  if ((gap != Gap::hyphen && gap != Gap::slash) || gap != words_.gap(at + 2) || gap == words_.gap(at + 3))
    return std::nullopt;
  if (at > 0 && gap == words_.gap(at)) return std::nullopt;
  if (first.digits == 0 || second.digits == 0 || third.digits == 0 || second.digits > 2) return std::nullopt;
  int year = first.value;
  int month = second.value;
  int day = third.value;
  if (third.digits == 4 && first.digits <= 2) {
    const bool month_first = second.value > 12 || first.value == second.value;
    if (!month_first && first.value <= 12) return std::nullopt;
    year = third.value;
    month = month_first ? first.value : second.value;
    day = month_first ? second.value : first.value;
  } else if (first.digits != 4 || second.digits != 2 || third.digits != 2) {
    return std::nullopt;
  }
  if (!make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return std::nullopt;
  return calendar(
      at, at + 3,
      CalendarDate{{year, {}, Base::told}, static_cast<unsigned>(month), static_cast<unsigned>(day), Step::nearest});
}

/// "5 June 2017", "5th of June", "the fifth of June".
DateParser::Found DateParser::parse_day_month(std::size_t at) const {
  const auto day = day_at(at);
  if (!day) return std::nullopt;
  std::size_t month_word = at + 1;
  if (words_.is(month_word, DateWord::of)) ++month_word;
  if (!words_.is(month_word, DateWord::month) || !words_.joined(month_word) || !words_.joined(at + 1))
    return std::nullopt;
  if (words_[at].word == DateWord::ordinal && month_word == at + 1) return std::nullopt;
  CalendarDate date{{}, static_cast<unsigned>(words_[month_word].value), *day, Step::nearest};
  if (!possible_day(date.month, date.day)) return std::nullopt;
  const std::size_t end = parse_year_told(month_word + 1, date.year);
  if (!month_at(month_word) && !date.year.number) return std::nullopt;
  return calendar(at, end, date);
}

/// "June 5th, 2017", "June 2017", "June of that year", "June".
DateParser::Found DateParser::parse_month(std::size_t at, bool licensed) const {
  CalendarDate date{{}, static_cast<unsigned>(words_[at].value), 0, Step::nearest};
  std::size_t next = at + 1;
  const bool abbreviated = words_.term(at).size() <= 4;
  const Gap gap = words_.gap(next);
  const bool beside = gap == Gap::blank || (abbreviated && gap == Gap::stop) || gap == Gap::hyphen;
  if (beside && words_[next].number == NumberForm::day_comma_year) {
    date.day = static_cast<unsigned>(words_[next].value / 10000);
    date.year.number = words_[next].value % 10000;
    if (make_day(*date.year.number, date.month, date.day)) return calendar(at, next + 1, date);
    return std::nullopt;
  }
  const std::size_t day_word = words_.is(next, DateWord::the) ? next + 1 : next;
  const auto day = beside ? day_at(day_word) : std::nullopt;
  // Nobody writes "in May 12" of a day; there "12" counts what follows.
  const bool amount = words_.word_before(at) == DateWord::in && words_.plain_lower(day_word + 1) &&
                      words_[day_word].number == NumberForm::digits && words_.joined(day_word + 1);
  const bool is_day = day && possible_day(date.month, *day) && !amount && !counts_what_follows(day_word) &&
                      !words_.is(day_word, DateWord::ordinal);
  if (is_day) {
    date.day = *day;
    next = day_word + 1;
  }
  const std::size_t end = parse_year_told(next, date.year);
  const bool told = date.day != 0 || date.year.told();
  if (!month_at(at) && !(date.day != 0 && date.year.number)) return std::nullopt;
  if (!told && !month_stands_alone(at, licensed)) return std::nullopt;
  return calendar(at, end, date);
}

/// Reads the year that follows a day, month or season, with or without "of" or a comma. Returns its end; `at` where
/// there is none.
std::size_t DateParser::parse_year_told(std::size_t at, YearTold& year) const {
  const Gap gap = words_.gap(at);
  if (gap != Gap::blank && gap != Gap::comma && gap != Gap::stop && gap != Gap::hyphen) return at;
  const bool of = gap == Gap::blank && (words_.is(at, DateWord::of) || words_.is(at, DateWord::in));
  std::size_t next = of ? at + 1 : at;
  if (year_at(next)) {
    const bool amount =
        gap != Gap::hyphen && words_[next].value % 100 == 0 && words_.plain_lower(next + 1) && words_.joined(next + 1);
    if (amount) return at;
    year.number = words_[next].value;
    return next + 1;
  }
  if (gap != Gap::blank) return at;
  const bool the = words_.is(next, DateWord::the);
  if (the) ++next;
  const DateWord which = words_.word(next);
  const std::size_t noun = which == DateWord::same && words_.is(next + 1, DateWord::same) ? next + 2 : next + 1;
  if (!words_.is(noun, DateWord::unit) || static_cast<Unit>(words_[noun].value) != Unit::year) return at;
  if (which == DateWord::same) year.distance = 0;
  if (which == DateWord::preceding) year.distance = -1;
  if (which == DateWord::following || (which == DateWord::forward && the)) year.distance = 1;
  if (year.distance) return noun + 1;
  if (which == DateWord::backward) year.distance = -1;
  if (which == DateWord::current) year.distance = 0;
  if (which == DateWord::forward) year.distance = 1;
  year.base = Base::today;
  return year.distance ? noun + 1 : at;
}

/// A month without day and year is one where the words before it say so, or its name is nothing else.
bool DateParser::month_stands_alone(std::size_t at, bool licensed) const {
  if (!words_.capital(at)) return false;
  if (words_.is(at + 1, DateWord::weekday) && words_.capital(at + 1)) return true;
  const bool abbreviated =
      words_.term(at).size() <= 4 && words_.term(at) != "may" && words_.term(at) != "june" && words_.term(at) != "july";
  if (abbreviated) return false;
  const bool named_before = at > 0 && !words_.token(at).starts_sentence && words_.gap(at) == Gap::blank &&
                            words_.capital(at - 1) && words_[at - 1].number == NumberForm::none &&
                            (words_.is(at - 1, DateWord::none) || words_.is(at - 1, DateWord::feast));
  const bool may = words_.term(at) == "may";
  const bool march = words_.term(at) == "march";
  if (named_before) {
    if (may) names_.may = true;
    return false;
  }
  const DateWord before = words_.word_before(at);
  const bool certain = before == DateWord::in || before == DateWord::since || before == DateWord::until ||
                       before == DateWord::current || before == DateWord::edge || before == DateWord::backward;
  if (certain) return true;
  const bool named_after = words_.gap(at + 1) == Gap::blank && words_.capital(at + 1) && words_.plain(at + 1) &&
                           !words_.token(at + 1).starts_sentence;
  if (named_after && !licensed) return false;
  const bool heading = words_.token(at).starts_line && (at + 1 >= words_.size() || words_.token(at + 1).starts_line);
  if (heading) return true;
  // "April said she would"
  if (words_.is(at + 1, DateWord::saying) && before == DateWord::none && !licensed) return false;
  if (!may && !march) return true;
  if ((may && names_.may) || (march && words_.is(at + 1, DateWord::on))) return false;
  if (licensed) return true;
  if (before == DateWord::the || before == DateWord::article)
    return words_.plain_lower(at + 1) && words_.joined(at + 1) && words_.term(at + 1) != "for";
  const bool list = before == DateWord::and_word || words_.gap(at) == Gap::comma;
  if (list && at >= 2) return words_.is(at - 1, DateWord::month) || words_.is(at - 2, DateWord::month);
  return before == DateWord::of || before == DateWord::by || before == DateWord::from || before == DateWord::to ||
         before == DateWord::between || before == DateWord::before || before == DateWord::after;
}

/// "Christmas 2016", "Christmas Eve"; not "the Christmas Offensive".
DateParser::Found DateParser::parse_holiday(std::size_t at) const {
  const Lexeme& lexeme = words_[at];
  CalendarDate date{
      {}, static_cast<unsigned>(lexeme.value / 100), static_cast<unsigned>(lexeme.value % 100), Step::nearest};
  std::size_t end = at + 1;
  const bool eve = words_.gap(end) == Gap::blank && end < words_.size() && words_.term(end) == "eve";
  const bool day = words_.gap(end) == Gap::blank && words_.is(end, DateWord::unit) && words_.term(end) == "day";
  if (eve) --date.day;
  if (eve || day || words_.is(end, DateWord::part_of_day)) ++end;
  if (words_.gap(end) == Gap::blank && words_.capital(end) && words_.plain(end)) return std::nullopt;
  return calendar(at, parse_year_told(end, date.year), date);
}

/// "New Year's Eve", "New Year's Day 2017".
DateParser::Found DateParser::parse_new_year(std::size_t at) const {
  const std::size_t year = at + 1;
  const bool named = words_.capital(at) && words_.capital(year) && words_.gap(year) == Gap::blank;
  if (!named || words_.term(year) != "year" || words_.gap(year + 1) != Gap::blank) return std::nullopt;
  const bool eve = words_.term(year + 1) == "eve";
  if (!eve && words_.term(year + 1) != "day") return std::nullopt;
  CalendarDate date{{}, eve ? 12U : 1U, eve ? 31U : 1U, Step::nearest};
  return calendar(at, parse_year_told(year + 2, date.year), date);
}

/// "Ramadan", "the month of Ramadan 2016", "Eid al-Fitr"; not "Ramadan Saleh", a man.
DateParser::Found DateParser::parse_feast(std::size_t at) const {
  const std::size_t name = words_.is(at, DateWord::eid) ? at + 2 : at;
  const bool eid = name > at;
  const bool is_ramadan = static_cast<MovingFeast>(words_[name].value) == MovingFeast::ramadan;
  if (!words_.is(name, DateWord::moving) || eid == is_ramadan || !words_.capital(at)) return std::nullopt;
  if (eid && (!words_.joined(at + 1) || !words_.joined(name))) return std::nullopt;
  const bool named_before =
      at > 0 && !words_.stands_apart(at) && words_.capital(at - 1) && words_.is(at - 1, DateWord::none);
  const bool named_after = !words_.stands_apart(name + 1) && words_.capital(name + 1) && words_.plain(name + 1);
  if (named_before || named_after) return std::nullopt;
  FeastTold feast{static_cast<MovingFeast>(words_[name].value), {}, Step::nearest};
  const std::size_t end = parse_year_told(name + 1, feast.year);
  return TimeTold{at, end, feast, {}, {}, Side::whole};
}

/// Whether "spring" in "the spring and early summer of 1943" stands before another season, whose year is taken.
bool DateParser::another_season(std::size_t at, YearTold& year) const {
  if (!words_.is(at, DateWord::and_word)) return false;
  const std::size_t season = words_.is(at + 1, DateWord::edge) ? at + 2 : at + 1;
  if (!words_.is(season, DateWord::season) || !words_.joined(season)) return false;
  parse_year_told(season + 1, year);
  return true;
}

/// Whether the words before a season without a year make it one.
bool DateParser::season_expected(std::size_t at) const {
  const bool the = words_.word_before(at) == DateWord::the;
  const bool ambiguous = words_[at].ambiguous;
  const DateWord before = the ? words_.word_before(at - 1) : words_.word_before(at);
  const bool expected = before == DateWord::in || before == DateWord::by || before == DateWord::until ||
                        before == DateWord::since || before == DateWord::of;
  return expected || (!ambiguous && (the || words_.is(at - 1, DateWord::and_word)));
}

/// "the spring of 2015", "summer 2007", "in the summer", "a spring offensive".
DateParser::Found DateParser::parse_season(std::size_t at, bool licensed) const {
  const Lexeme& lexeme = words_[at];
  SeasonTold season{lexeme.value, {}, Step::nearest};
  const std::size_t end = parse_year_told(at + 1, season.year);
  // "a sharp fall last year", "a spring of 2015 litres"
  if (lexeme.ambiguous && at > 0 && !words_.token(at).starts_sentence && words_.plain_lower(at - 1))
    return std::nullopt;
  const bool told = season.year.told() || licensed || another_season(end, season.year);
  const bool campaign = words_.is(at + 1, DateWord::campaign) && words_.joined(at + 1) && !words_.capital(at + 1);
  if (!told && !campaign && (words_.is(at + 1, DateWord::of) || !season_expected(at))) return std::nullopt;
  return TimeTold{at, end, season, {}, {}, Side::whole};
}

}  // namespace dateline
