#include "common/dates/date_parser.h"

/// The rules for what is told from another day: weekdays, "yesterday", "last week", "three days ago", "the next day".
namespace dateline {

namespace {

/// A vague amount ("a few days ago") lies within these.
constexpr int few_low = 2;
constexpr int few_high = 6;

/// "recent days", "the past weeks": so many days, weeks, months.
constexpr int recent_days = 7;
constexpr int recent_weeks = 4;
constexpr int recent_months = 3;

constexpr int longest_count = 999;

TimeTold told(std::size_t begin, std::size_t end, Time time) { return {begin, end, time, {}, {}, Side::whole}; }

TimeTold distance(std::size_t begin, std::size_t end, Unit unit, int count, Base base) {
  return told(begin, end, Distance{unit, count, count, base, false});
}

bool counts_days_to_years(Unit unit) { return unit != Unit::weekend; }

std::optional<int> recent_count(Unit unit) {
  if (unit == Unit::day) return recent_days;
  if (unit == Unit::week) return recent_weeks;
  if (unit == Unit::month) return recent_months;
  return std::nullopt;
}

/// How many: one number, or the bounds of a vague one.
struct Amount {
  int low = 0;
  int high = 0;
  std::size_t end = 0;
};

/// "three", "25", "twenty-five", "a", "a few", "a couple of".
std::optional<Amount> amount_at(const Lexemes& words, std::size_t at) {
  const Lexeme& lexeme = words[at];
  if (lexeme.number == NumberForm::digits && lexeme.value >= 1 && lexeme.value <= longest_count)
    return Amount{lexeme.value, lexeme.value, at + 1};
  if (lexeme.word == DateWord::number) {
    const bool compound = lexeme.value >= 20 && words.is(at + 1, DateWord::number) && words[at + 1].value < 10 &&
                          words.gap(at + 1) == Gap::hyphen;
    const int number = lexeme.value + (compound ? words[at + 1].value : 0);
    return Amount{number, number, at + (compound ? 2 : 1)};
  }
  const std::size_t vague = lexeme.word == DateWord::article ? at + 1 : at;
  if (words.is(vague, DateWord::vague_number) && words.term(vague) != "many") {
    const bool couple = words.term(vague) == "couple";
    const std::size_t end = couple && words.is(vague + 1, DateWord::of) ? vague + 2 : vague + 1;
    return couple ? Amount{2, 2, end} : Amount{few_low, few_high, end};
  }
  if (lexeme.word == DateWord::article) return Amount{1, 1, at + 1};
  return std::nullopt;
}

bool is_unit(const Lexeme& lexeme) { return lexeme.word == DateWord::unit || lexeme.word == DateWord::units; }

Unit unit_of(const Lexeme& lexeme) { return static_cast<Unit>(lexeme.value); }

/// Whether words that may begin a date stand at `at`: "two days before June 5" is for another rule.
bool date_begins(const Lexemes& words, std::size_t at) {
  const DateWord word = words.word(at);
  return word == DateWord::month || word == DateWord::weekday || word == DateWord::deictic ||
         words[at].number != NumberForm::none;
}

}  // namespace

/// "Friday", "Friday night", "Monday, June 5", "Friday last week"; not "every Monday", "Black Friday", "Sunday Times".
DateParser::Found DateParser::parse_weekday(std::size_t at) const {
  const Lexeme& lexeme = words_[at];
  const DateWord before = words_.word_before(at);
  if (before == DateWord::every || (before == DateWord::feast && words_.capital(at - 1))) return std::nullopt;
  if (words_.is(at + 1, DateWord::paper) && words_.capital(at + 1)) return std::nullopt;
  std::size_t end = at + 1;
  if (words_.is(end, DateWord::part_of_day) && words_.joined(end)) ++end;
  const Gap gap = words_.gap(end);
  if (gap == Gap::blank || gap == Gap::comma || gap == Gap::stop) {
    const std::size_t date_word = words_.is(end, DateWord::the) ? end + 1 : end;
    Found date = words_.is(date_word, DateWord::month) ? parse_month(date_word, true) : parse_day_month(date_word);
    if (date && std::get<CalendarDate>(date->time).day != 0) {
      date->begin = at;
      return date;
    }
  }
  if (lexeme.ambiguous) return std::nullopt;
  if (Found day = words_.is(end, DateWord::the) ? parse_day_of_month(end, true) : std::nullopt) {
    day->begin = at;
    return day;
  }
  if (gap == Gap::blank) {
    const std::size_t week = words_.is(end, DateWord::of) ? end + 1 : end;
    const bool week_told = words_.is(week + 1, DateWord::unit) ||
                           (words_.is(week + 2, DateWord::unit) && !words_.is(week + 1, DateWord::weekday));
    if (const Found which = week_told ? parse_relative(week) : std::nullopt) {
      const auto* weeks = std::get_if<Distance>(&which->time);
      if (weeks != nullptr && weeks->unit == Unit::week && weeks->low == weeks->high)
        return told(at, which->end, WeekdayTold{lexeme.value, Step::nearest, weeks->low, weeks->base});
    }
    if (words_.is(end, DateWord::backward) && words_.term(end) == "last" && !is_unit(words_[end + 1]))
      return told(at, end + 1, WeekdayTold{lexeme.value, Step::last, {}, Base::today});
  }
  return told(at, end, WeekdayTold{lexeme.value, Step::nearest, {}, Base::today});
}

/// "yesterday", "tonight", "tomorrow morning"; not "Russia Today".
DateParser::Found DateParser::parse_deictic(std::size_t at) const {
  const bool title = words_.capital(at) && !words_.token(at).starts_sentence && words_.gap(at) == Gap::blank &&
                     words_.capital(at - 1) && words_.is(at - 1, DateWord::none);
  if (title) return std::nullopt;
  const std::size_t end = words_.is(at + 1, DateWord::part_of_day) && words_.joined(at + 1) ? at + 2 : at + 1;
  return distance(at, end, Unit::day, words_[at].value, Base::today);
}

/// "overnight" as an adverb: the night to today; not "an overnight stay", "overnight rates".
DateParser::Found DateParser::parse_overnight(std::size_t at) const {
  const DateWord before = words_.word_before(at);
  if (before == DateWord::article || before == DateWord::the || before == DateWord::possessive) return std::nullopt;
  const DateWord next = words_.word(at + 1);
  const bool complete = words_.stands_apart(at + 1) || next == DateWord::link || next == DateWord::in ||
                        next == DateWord::by || next == DateWord::after || next == DateWord::the ||
                        next == DateWord::article;
  if (!complete || words_.gap(at + 1) == Gap::hyphen) return std::nullopt;
  return told(at, at + 1, Distance{Unit::day, -1, 0, Base::today, false});
}

DateParser::Found DateParser::parse_relative(std::size_t at) const {
  const bool the = words_.is(at, DateWord::the);
  const std::size_t word = the ? at + 1 : at;
  switch (words_.word(word)) {
    case DateWord::backward:
    case DateWord::preceding:
    case DateWord::forward:
    case DateWord::following:
    case DateWord::current:
    case DateWord::same:
      return parse_neighbour(at, word, the);
    case DateWord::recent:
      if (is_unit(words_[word + 1])) return parse_stretch(at, word + 1, -1, Base::today);
      return std::nullopt;
    case DateWord::unit:
      if (the && unit_of(words_[word]) == Unit::weekend) return distance(at, word + 1, Unit::weekend, 0, Base::told);
      return the ? parse_unit_beside(at, word) : std::nullopt;
    case DateWord::units:
      if (words_.is(word + 1, DateWord::later) && words_.gap(word + 1) == Gap::blank &&
          recent_count(unit_of(words_[word])))
        return told(at, word + 2, Distance{unit_of(words_[word]), few_low, few_high, Base::told, false});
      return std::nullopt;
    default:
      return the ? std::nullopt : parse_amount(at);
  }
}

/// "last week", "the past two days", "the next morning", "this month", "that same day", "next Friday", "last May".
DateParser::Found DateParser::parse_neighbour(std::size_t begin, std::size_t at, bool the) const {
  const DateWord which = words_.word(at);
  std::size_t noun = at + 1;
  if (!words_.joined(noun)) return std::nullopt;
  if ((which == DateWord::same && words_.is(noun, DateWord::same)) ||
      (which == DateWord::current && words_.term(noun) == "past"))
    ++noun;
  const bool back = which == DateWord::backward || which == DateWord::preceding;
  const bool on = which == DateWord::forward || which == DateWord::following;
  const bool bare_same = which == DateWord::same && words_.term(at) == "same" && !the;
  if (bare_same) return std::nullopt;
  const bool seen_from_told = which == DateWord::preceding || which == DateWord::following || which == DateWord::same;
  const Base base = seen_from_told ? Base::told : Base::today;
  const int step = back ? -1 : on ? 1 : 0;
  const Lexeme& lexeme = words_[noun];
  if (lexeme.word == DateWord::part_of_day) {
    if (words_.term(at) == "past") return std::nullopt;
    return distance(begin, noun + 1, Unit::day, step, which == DateWord::forward ? Base::told : base);
  }
  if (back || on) {
    if (Found stretch = parse_stretch(begin, noun, step, base)) return stretch;
  }
  if (lexeme.word != DateWord::unit) {
    const bool that = which == DateWord::same && !the;
    if (that && lexeme.word != DateWord::season) return std::nullopt;
    const Step to = back ? Step::last : on ? Step::next : which == DateWord::same ? Step::same : Step::current;
    return parse_stepped(begin, noun, to, base);
  }
  const Unit unit = unit_of(lexeme);
  if (words_.gap(noun + 1) == Gap::hyphen) return std::nullopt;
  const bool past = words_.term(at) == "past" || words_.term(noun - 1) == "past";
  if (unit == Unit::day) {
    if (which == DateWord::current || which == DateWord::backward || words_.term(at) == "coming") return std::nullopt;
    return distance(begin, noun + 1, unit, step, Base::told);
  }
  if (unit == Unit::decade && which != DateWord::current) return std::nullopt;
  if (which == DateWord::backward && (the || past) && unit != Unit::weekend) {
    if (words_.is(noun + 1, DateWord::of)) return std::nullopt;
    return told(begin, noun + 1, Stretch{unit, -1, base});
  }
  if (which == DateWord::current && past && unit == Unit::weekend) return distance(begin, noun + 1, unit, -1, base);
  if (which == DateWord::current && past) return told(begin, noun + 1, Stretch{unit, -1, base});
  return distance(begin, noun + 1, unit, step, which == DateWord::forward && the ? Base::told : base);
}

/// The weekday, month, season or day of a month after "last", "next", "this".
DateParser::Found DateParser::parse_stepped(std::size_t begin, std::size_t at, Step step, Base base) const {
  Found found;
  if (words_.is(at, DateWord::weekday)) found = parse_weekday(at);
  if (words_.is(at, DateWord::season)) found = parse_season(at, true);
  if (words_.is(at, DateWord::month) && words_.capital(at)) found = parse_month(at, true);
  if (!found) return std::nullopt;
  found->begin = begin;
  if (auto* weekday = std::get_if<WeekdayTold>(&found->time)) {
    weekday->step = step;
    weekday->base = base;
  } else if (auto* season = std::get_if<SeasonTold>(&found->time)) {
    season->step = step;
  } else if (auto* date = std::get_if<CalendarDate>(&found->time)) {
    date->step = step;
  }
  return found;
}

/// What follows "the past", "the next", "recent": "two weeks", "few days", "days". `sign` tells back or on.
DateParser::Found DateParser::parse_stretch(std::size_t begin, std::size_t at, int sign, Base base) const {
  const auto amount = words_.is(at, DateWord::article) ? std::nullopt : amount_at(words_, at);
  const std::size_t noun = amount ? amount->end : at;
  const Lexeme& lexeme = words_[noun];
  if (lexeme.word != DateWord::units || !words_.joined(noun)) return std::nullopt;
  const Unit unit = unit_of(lexeme);
  if (amount && amount->low == amount->high) return told(begin, noun + 1, Stretch{unit, sign * amount->low, base});
  const auto count = recent_count(unit);
  if (!count || (amount && base == Base::told)) return std::nullopt;
  return told(begin, noun + 1, Stretch{unit, sign * *count, base});
}

/// "three days ago", "a week earlier", "two days later", "a few weeks after", "five years previously".
DateParser::Found DateParser::parse_amount(std::size_t at) const {
  const auto amount = amount_at(words_, at);
  if (!amount || !is_unit(words_[amount->end]) || words_.gap(amount->end) != Gap::blank) return std::nullopt;
  const Unit unit = unit_of(words_[amount->end]);
  const std::size_t direction = amount->end + 1;
  if (!counts_days_to_years(unit) || words_.gap(direction) != Gap::blank) return std::nullopt;
  if (amount->low != amount->high && !recent_count(unit)) return std::nullopt;
  const auto found = [&](int sign, Base base, bool after_event) {
    const int low = sign < 0 ? -amount->high : amount->low;
    const int high = sign < 0 ? -amount->low : amount->high;
    return told(at, direction + 1, Distance{unit, low, high, base, after_event});
  };
  const bool clause_ends = words_.gap(direction + 1) != Gap::blank;
  const DateWord word = words_.word(direction);
  if (word == DateWord::ago) return found(-1, Base::today, false);
  if (clause_ends && words_.term(direction) == "back") return found(-1, Base::today, false);
  if (word == DateWord::from && words_.is(direction + 1, DateWord::now) && words_.joined(direction + 1)) {
    TimeTold ahead = found(1, Base::today, false);
    ++ahead.end;
    return ahead;
  }
  if (word == DateWord::earlier) return found(-1, Base::told, false);
  if (word == DateWord::later) return found(1, Base::told, false);
  if (word != DateWord::before && word != DateWord::after) return std::nullopt;
  if (date_begins(words_, direction + 1)) return std::nullopt;
  return found(word == DateWord::before ? -1 : 1, Base::told, !clause_ends);
}

/// "the day before", "the week after", "the day before yesterday".
DateParser::Found DateParser::parse_unit_beside(std::size_t begin, std::size_t at) const {
  const Unit unit = unit_of(words_[at]);
  const std::size_t direction = at + 1;
  const DateWord word = words_.word(direction);
  const bool back = word == DateWord::before || word == DateWord::earlier;
  if ((!back && word != DateWord::after && word != DateWord::later) || words_.gap(direction) != Gap::blank)
    return std::nullopt;
  const int step = back ? -1 : 1;
  if (words_.is(direction + 1, DateWord::deictic))
    return distance(begin, direction + 2, unit, words_[direction + 1].value + step, Base::today);
  if (back && words_.term(direction + 1 < words_.size() ? direction + 1 : direction) == "last")
    return distance(begin, direction + 2, unit, -2, Base::today);
  if (date_begins(words_, direction + 1)) return std::nullopt;
  TimeTold found = distance(begin, direction + 1, unit, step, Base::told);
  std::get<Distance>(found.time).after_event = words_.gap(direction + 1) == Gap::blank;
  return found;
}

}  // namespace dateline
