#include "common/dates/date_parser.h"

#include <array>
#include <utility>

namespace dateline {

namespace {

bool is_calendar_date(const TimeTold& time) { return std::holds_alternative<CalendarDate>(time.time); }

bool is_year_only(const TimeTold& time) {
  const auto* date = std::get_if<CalendarDate>(&time.time);
  return date != nullptr && date->month == 0;
}

/// "from May to July 2016", "May 20, 2016 to June 5": the year of one end holds for the other.
void share_year(TimeTold& first, TimeTold& last) {
  auto* begin = std::get_if<CalendarDate>(&first.time);
  auto* end = std::get_if<CalendarDate>(&last.time);
  if (begin == nullptr || end == nullptr || begin->month == 0 || end->month == 0) return;
  const bool turn_of_year = std::pair(begin->month, begin->day) > std::pair(end->month, end->day);
  if (!begin->year.number && !begin->year.distance && end->year.number) {
    begin->year.number = *end->year.number - (turn_of_year ? 1 : 0);
  } else if (!end->year.number && !end->year.distance && begin->year.number) {
    end->year.number = *begin->year.number + (turn_of_year ? 1 : 0);
  }
}

}  // namespace

std::vector<DateExpression> DateParser::parse() {
  for (std::size_t at = 0; at < words_.size();) {
    const Lexeme& lexeme = words_[at];
    if (lexeme.word == DateWord::none && lexeme.number == NumberForm::none) {
      ++at;
      continue;
    }
    const std::size_t end = read_at(at);
    const bool names_day = lexeme.word == DateWord::month || lexeme.word == DateWord::weekday;
    if (end <= at && names_day && words_.capital(at)) passed_over_.push_back(at);
    at = end > at ? end : at + 1;
  }
  return std::move(found_);
}

/// Returns the end of what was read; `at` if nothing was.
std::size_t DateParser::read_at(std::size_t at) {
  if (const std::size_t end = read_days_before_month(at); end > at) return end;
  if (const std::size_t end = read_days_after_month(at); end > at) return end;
  Found first = parse_time(at);
  if (!first) return at;
  const std::size_t end = first->end;
  DateExpression expression{*first, {}, false, false, Tense::unknown, 0};
  if (const auto next = range_word(expression.first)) {
    if (Found last = range_end(expression.first, *next)) {
      share_year(expression.first, *last);
      const std::size_t range_end = last->end;
      expression.last = last;
      add(expression);
      return range_end;
    }
  }
  add(expression);
  return end;
}

void DateParser::add(DateExpression expression) {
  expression.since = !expression.last && opens_span(expression.first);
  found_.push_back(expression);
}

/// "since June 3", "since late on Friday".
bool DateParser::opens_span(const TimeTold& time) const {
  std::size_t at = time.begin;
  if (words_.is(time.begin, DateWord::since)) return true;
  for (int back = 0; back < 3 && at > 0; ++back) {
    const DateWord before = words_.word_before(at);
    if (before == DateWord::since) return true;
    if (before != DateWord::the && before != DateWord::on && before != DateWord::in) return false;
    --at;
  }
  return false;
}

/// The word behind what joins `first` to the end of a range; none if there is no range.
std::optional<std::size_t> DateParser::range_word(const TimeTold& first) const {
  const std::size_t at = first.end;
  if (at >= words_.size()) return std::nullopt;
  const bool dated = is_calendar_date(first) || std::holds_alternative<WeekdayTold>(first.time) ||
                     std::holds_alternative<SeasonTold>(first.time) || std::holds_alternative<DayOfMonth>(first.time);
  if (!dated) return std::nullopt;
  const Gap gap = words_.gap(at);
  if (gap == Gap::hyphen || gap == Gap::dash || (gap == Gap::slash && is_year_only(first))) return at;
  if (gap != Gap::blank) return std::nullopt;
  const DateWord before = words_.word_before(first.begin);
  const DateWord join = words_.word(at);
  if (join == DateWord::to) return at + 1;
  if (join == DateWord::until && before == DateWord::from) return at + 1;
  if (join == DateWord::and_word && before == DateWord::between) return at + 1;
  return std::nullopt;
}

DateParser::Found DateParser::range_end(const TimeTold& first, std::size_t at) const {
  if (at >= words_.size()) return std::nullopt;
  const Lexeme& lexeme = words_[at];
  const bool hyphen = words_.gap(at) == Gap::hyphen || words_.gap(at) == Gap::slash;
  if (is_year_only(first) && hyphen && lexeme.digits == 2) {
    const int begin = *std::get<CalendarDate>(first.time).year.number;
    const int end = begin / 100 * 100 + lexeme.value;
    if (end <= begin || words_.gap(at + 1) == Gap::hyphen) return std::nullopt;
    return TimeTold{at, at + 1, CalendarDate{{end, {}, Base::told}, 0, 0, Step::nearest}, {}, {}, Side::whole};
  }
  Found last = is_year_only(first) && year_at(at) ? parse_year(at, true) : parse_time(at);
  if (!last) last = month_at(at) ? parse_month(at, true) : std::nullopt;
  if (!last || last->time.index() != first.time.index() || is_year_only(*last) != is_year_only(first))
    return std::nullopt;
  return last;
}

DateParser::Found DateParser::parse_time(std::size_t at) const {
  if (Found limited = parse_limited(at)) return limited;
  return parse_core(at, false);
}

/// What stands before "of": "the end of", "the first week of", "the night of"; or before the date itself: "early".
DateParser::Found DateParser::parse_limited(std::size_t at) const {
  const std::size_t word = words_.is(at, DateWord::the) ? at + 1 : at;
  Found found;
  switch (words_.word(word)) {
    case DateWord::edge:
      found = parse_edge(word);
      break;
    case DateWord::edge_of:
      found = parse_edge_of(word);
      break;
    case DateWord::ordinal:
    case DateWord::backward:
    case DateWord::latter:
      found = parse_portion(word);
      break;
    case DateWord::part_of_day:
      if (words_.is(word + 1, DateWord::of)) found = parse_core(word + 2, true);
      break;
    case DateWord::earlier:
    case DateWord::later:
      found = parse_side(word);
      break;
    default:
      break;
  }
  if (found) found->begin = at;
  return found;
}

/// "early May", "late on Friday", "mid-June", "early last week", "late in the year".
DateParser::Found DateParser::parse_edge(std::size_t at) const {
  std::size_t core = at + 1;
  if (early_part(core)) return parse_edge_of_part(at);
  if (words_.is(core, DateWord::on) || words_.is(core, DateWord::in)) ++core;
  const bool in_the_unit = core > at + 1 && words_.is(core, DateWord::the) && words_.is(core + 1, DateWord::unit);
  Found found;
  if (in_the_unit) {
    found = TimeTold{at, core + 2, Distance{static_cast<Unit>(words_[core + 1].value), 0, 0, Base::today, false},
                     {}, {},       Side::whole};
  } else {
    if (core == at + 1 && !words_.joined(core)) return std::nullopt;
    found = parse_core(core, true);
  }
  if (found) found->edge = static_cast<Edge>(words_[at].value);
  return found;
}

/// What follows "early" in "the early part of", "the early hours of", "the late weeks of".
bool DateParser::early_part(std::size_t at) const {
  const DateWord word = words_.word(at);
  const bool part = word == DateWord::part || word == DateWord::units || word == DateWord::clock;
  return part && words_.joined(at) && words_.is(at + 1, DateWord::of);
}

DateParser::Found DateParser::parse_edge_of_part(std::size_t at) const {
  Found found = parse_edge_of(at + 1);
  if (found) found->edge = static_cast<Edge>(words_[at].value);
  return found;
}

/// "the end of May", "the beginning of the year", "the start of 2014".
DateParser::Found DateParser::parse_edge_of(std::size_t at) const {
  if (!words_.is(at + 1, DateWord::of)) return std::nullopt;
  const std::size_t core = at + 2;
  const std::size_t unit = words_.is(core, DateWord::the) ? core + 1 : core;
  Found found = parse_core(core, true);
  if (!found && unit > core && words_.is(unit, DateWord::unit))
    found = TimeTold{at, unit + 1, Distance{static_cast<Unit>(words_[unit].value), 0, 0, Base::today, false},
                     {}, {},       Side::whole};
  if (found) found->edge = static_cast<Edge>(words_[at].value);
  return found;
}

/// "earlier this week", "later that month", "earlier in the day", "later in June".
DateParser::Found DateParser::parse_side(std::size_t at) const {
  const bool later = words_.is(at, DateWord::later);
  std::size_t core = at + 1;
  if (!words_.joined(core)) return std::nullopt;
  const bool in = words_.is(core, DateWord::in) || words_.is(core, DateWord::on);
  if (in) ++core;
  Found found;
  if (in && words_.is(core, DateWord::the) && words_.is(core + 1, DateWord::unit)) {
    const auto unit = static_cast<Unit>(words_[core + 1].value);
    const Base base = unit == Unit::day ? Base::told : Base::today;
    found = TimeTold{at, core + 2, Distance{unit, 0, 0, base, false}, {}, {}, Side::whole};
  } else {
    found = parse_core(core, in);
    if (!found && in && words_.is(core, DateWord::the)) found = parse_core(core + 1, true);
  }
  if (found) found->side = later ? Side::later : Side::earlier;
  return found;
}

DateParser::Found DateParser::parse_core(std::size_t at, bool licensed) const {
  const Lexeme& lexeme = words_[at];
  if (lexeme.number != NumberForm::none) {
    if (Found found = parse_number(at, licensed)) return found;
  }
  switch (lexeme.word) {
    case DateWord::month:
      return parse_month(at, licensed);
    case DateWord::weekday:
      return parse_weekday(at);
    case DateWord::holiday:
      return parse_holiday(at);
    case DateWord::season:
      return parse_season(at, licensed);
    case DateWord::deictic:
      return parse_deictic(at);
    case DateWord::overnight:
      return parse_overnight(at);
    case DateWord::moving:
    case DateWord::eid:
      return parse_feast(at);
    case DateWord::new_word:
      return parse_new_year(at);
    case DateWord::year_part:
      return parse_year_part(at);
    case DateWord::the: {
      if (Found found = parse_relative(at)) return found;
      const DateWord next = words_.word(at + 1);
      Found found;
      if (next == DateWord::season) found = parse_season(at + 1, licensed);
      if (next == DateWord::decade || words_[at + 1].number == NumberForm::decade || words_[at + 1].digits == 4)
        found = parse_decade(at + 1, true);
      if (words_[at + 1].number == NumberForm::ordinal) found = parse_day_month(at + 1);
      if (!found) found = parse_day_of_month(at, licensed);
      if (!found && licensed && next != DateWord::the) found = parse_core(at + 1, true);
      if (found) found->begin = at;
      return found;
    }
    case DateWord::none:
      return std::nullopt;
    default:
      return parse_relative(at);
  }
}

}  // namespace dateline
