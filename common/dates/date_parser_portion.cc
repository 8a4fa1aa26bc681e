#include "common/dates/date_parser.h"

/// The rules for a part of a longer time: "the first half of June", "the second Tuesday of May", "Q1 2017".
namespace dateline {

namespace {

constexpr int most_units = 99;

std::optional<Portion::Kind> counted_kind(Unit unit) {
  switch (unit) {
    case Unit::day:
      return Portion::Kind::days;
    case Unit::week:
      return Portion::Kind::weeks;
    case Unit::month:
      return Portion::Kind::months;
    case Unit::year:
      return Portion::Kind::years;
    default:
      return std::nullopt;
  }
}

}  // namespace

/// "half", "week", "Tuesday", "ten days" after "the first"; `end` is set behind it.
std::optional<Portion> DateParser::portion_at(std::size_t at, std::size_t& end) const {
  const Lexeme& what = words_[at];
  end = at + 1;
  const auto unit = static_cast<Unit>(what.value);
  if (what.word == DateWord::half || what.word == DateWord::part) return Portion{Portion::Kind::half, 1, 0};
  if (what.word == DateWord::unit && unit == Unit::week) return Portion{Portion::Kind::week, 1, 0};
  if (what.word == DateWord::unit && unit == Unit::day) return Portion{Portion::Kind::day, 1, 0};
  if (what.word == DateWord::unit && unit == Unit::quarter) return Portion{Portion::Kind::quarter, 1, 0};
  if (what.word == DateWord::weekday && !what.ambiguous) return Portion{Portion::Kind::weekday, 1, what.value};
  const bool counts = what.word == DateWord::number || (what.number == NumberForm::digits && what.value <= most_units);
  if (!counts || what.value == 0 || !words_.is(at + 1, DateWord::units) || !words_.joined(at + 1)) return std::nullopt;
  const auto kind = counted_kind(static_cast<Unit>(words_[at + 1].value));
  if (!kind) return std::nullopt;
  end = at + 2;
  return Portion{*kind, 1, what.value};
}

/// What "the first half" is of: "of June", "of the year", "2016"; of a weekday "in May" as well.
DateParser::Found DateParser::parse_whole_of(std::size_t at, bool of_weekday) const {
  if (!words_.joined(at)) return std::nullopt;
  const bool of = words_.is(at, DateWord::of) || (of_weekday && words_.term(at) == "in");
  if (!of) return year_at(at) ? parse_year(at, true) : std::nullopt;
  const std::size_t unit = words_.is(at + 1, DateWord::the) ? at + 2 : at + 1;
  if (Found found = parse_core(at + 1, true)) return found;
  if (unit == at + 1 || !words_.is(unit, DateWord::unit)) return std::nullopt;
  const Distance distance{static_cast<Unit>(words_[unit].value), 0, 0, Base::today, false};
  return TimeTold{at, unit + 1, distance, {}, {}, Side::whole};
}

/// "the first half of June", "the last days of May", "the second week of June", "the latter part of the year", "the
/// second Tuesday of September", "the first two months of 2016".
DateParser::Found DateParser::parse_portion(std::size_t at) const {
  const Lexeme& which = words_[at];
  const bool last = which.word == DateWord::latter || which.word == DateWord::backward;
  if (words_.term(at) == "past" || !words_.joined(at + 1)) return std::nullopt;
  const int number = last ? 0 : which.value;
  const std::size_t noun = words_.is(at + 1, DateWord::vague_number) ? at + 2 : at + 1;
  std::size_t end = noun + 1;
  auto portion = portion_at(noun, end);
  const bool vague = !portion && words_.is(noun, DateWord::units) && number <= 1;
  if (!portion && !vague) return std::nullopt;
  const bool week = portion && portion->kind == Portion::Kind::week;
  if (week && words_[end].digits != 0) return std::nullopt;  // "last week 1986 figures were published"
  Found found = parse_whole_of(end, portion && portion->kind == Portion::Kind::weekday);
  if (!found || found->edge || found->portion) return std::nullopt;
  if (vague) {
    found->edge = last ? Edge::late : Edge::early;
    return found;
  }
  if (portion->amount > 0 && portion->kind != Portion::Kind::weekday && number > 1) return std::nullopt;
  const auto* date = std::get_if<CalendarDate>(&found->time);
  const bool of_month = date != nullptr && date->month != 0;
  if (of_month && (portion->kind == Portion::Kind::months || portion->kind == Portion::Kind::years))
    return std::nullopt;
  portion->number = number;
  found->portion = portion;
  return found;
}

/// "Q1 2017", "H2 of 2016".
DateParser::Found DateParser::parse_year_part(std::size_t at) const {
  CalendarDate date;
  const std::size_t end = parse_year_told(at + 1, date.year);
  if (!date.year.number) return std::nullopt;
  constexpr int quarters = 4;
  const int part = words_[at].value;
  const Portion portion =
      part <= quarters ? Portion{Portion::Kind::quarter, part, 0} : Portion{Portion::Kind::half, part - quarters, 0};
  return TimeTold{at, end, date, {}, portion, Side::whole};
}

}  // namespace dateline
