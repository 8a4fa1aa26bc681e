#include "common/calendar.h"
#include "common/dates/date_parser.h"

/// The rules for years and decades: when four digits are a year.
namespace dateline {

namespace {

/// Years at most this old need no more around them than a preposition; older ones are as often amounts.
constexpr int first_plain_year = 1700;

}  // namespace

/// Four digits that may be a year, by themselves.
bool DateParser::year_at(std::size_t at) const {
  const Lexeme& lexeme = words_[at];
  return lexeme.number == NumberForm::digits && lexeme.digits == 4 && lexeme.value >= first_year &&
         lexeme.value <= last_year && !counts_what_follows(at) && !words_.is(at + 1, DateWord::era) &&
         !words_.is(at + 1, DateWord::clock);
}

/// "2014", "the year 2014".
DateParser::Found DateParser::parse_year(std::size_t at, bool licensed) const {
  if (!year_at(at)) return std::nullopt;
  const Lexeme& lexeme = words_[at];
  // "2000 villages" is an amount, "the 2014 elections" is none: amounts are round.
  if (plural_follows(at) && (lexeme.value % 100 == 0 || lexeme.value < first_plain_year)) return std::nullopt;
  if (words_.token(at).possessive && lexeme.value % 10 == 0 && words_.word_before(at) == DateWord::the)
    return parse_decade(at, true);
  if (!licensed && !year_stands_alone(at)) return std::nullopt;
  const CalendarDate date{{lexeme.value, {}, Base::told}, 0, 0, Step::nearest};
  return TimeTold{at, at + 1, date, {}, {}, Side::whole};
}

/// A noun in the plural, as far as its ending tells.
bool DateParser::plural_follows(std::size_t at) const {
  return words_.plain_lower(at + 1) && words_.joined(at + 1) && words_.term(at + 1).ends_with('s');
}

/// Whether what stands around four digits makes them a year rather than an amount or a number of something.
bool DateParser::year_stands_alone(std::size_t at) const {
  const std::string_view gap = words_.gap_text(at);
  const std::string_view gap_after = words_.gap_text(at + 1);
  if (gap.ends_with('$') || gap.ends_with('#') || gap.ends_with("\xC2\xA3") || gap.ends_with("\xE2\x82\xAC"))
    return false;
  if (at > 0 && words_.term(at - 1) == "no") return false;  // "Decree No. 1987"
  const int year = words_[at].value;
  const bool plain = year >= first_plain_year && year < 2100;

  if (gap.ends_with('(') && (gap_after.starts_with(')') || words_.gap(at + 1) == Gap::hyphen)) return plain;
  const Gap gap_to_next = words_.gap(at + 1);
  const int next = year_at(at + 1)              ? words_[at + 1].value
                   : words_[at + 1].digits == 2 ? year / 100 * 100 + words_[at + 1].value
                                                : 0;
  const bool span = (gap_to_next == Gap::slash || gap_to_next == Gap::hyphen) && next > year &&
                    words_.gap(at + 2) != Gap::hyphen && (next == year + 1 || words_[at + 1].digits == 4);
  if (span) return plain;
  const bool line_ends = at + 1 == words_.size() || words_.token(at + 1).starts_line;
  if (words_.token(at).starts_line && (line_ends || gap_after.starts_with(':'))) return plain;
  const bool round = year % 100 == 0;
  if (at == 0 || words_.token(at).starts_sentence)
    return plain && !round && gap_to_next == Gap::blank && !words_.capital(at + 1) && !plural_follows(at);
  const bool before_noun = words_.plain_lower(at + 1) && words_.joined(at + 1);
  const bool after_year = !found_.empty() && words_[at - 1].digits == 4;
  switch (words_.word(at - 1)) {
    case DateWord::in:
      return plain || !before_noun;
    case DateWord::since:
    case DateWord::until:
    case DateWord::by:
    case DateWord::before:
    case DateWord::after:
    case DateWord::edge:
      return plain;
    case DateWord::from:
    case DateWord::between:
      return plain && (words_[at + 2].digits != 4 || year_at(at + 2));
    case DateWord::fiscal:
      return plain;
    case DateWord::the:
      if (words_.is(at + 1, DateWord::and_word) && year_at(at + 2)) return plain;
      return plain && (before_noun || (!round && words_.capital(at + 1)));
    case DateWord::article:
    case DateWord::possessive:
      return plain && (before_noun || (!round && words_.capital(at + 1)));
    case DateWord::and_word:
    case DateWord::to:
      return plain && at >= 2 && words_[at - 2].digits == 4;
    case DateWord::around:
    case DateWord::of:
      if (at >= 2 && words_.term(at - 2) == "class") return false;
      return plain && !round && !plural_follows(at);
    case DateWord::unit:
      return static_cast<Unit>(words_[at - 1].value) == Unit::year;
    default:
      break;
  }
  if (words_.token(at - 1).possessive) return plain && before_noun;
  return plain && after_year && words_.gap(at) == Gap::comma;
}

/// "the 1990s", "the nineties", "1930s".
DateParser::Found DateParser::parse_decade(std::size_t at, bool licensed) const {
  const Lexeme& lexeme = words_[at];
  const bool possessive = lexeme.digits == 4 && lexeme.value % 10 == 0 && words_.token(at).possessive;
  if (!possessive && lexeme.number != NumberForm::decade && lexeme.word != DateWord::decade) return std::nullopt;
  const bool short_form = words_.term(at).size() < 5 && !possessive;
  // "in the mid 30s" tells of heat or age, "the 90s" of years.
  constexpr int first_short_decade = 1960;
  if (short_form && lexeme.value < first_short_decade) return std::nullopt;
  if (!licensed && (short_form || lexeme.word == DateWord::decade)) return std::nullopt;
  if (lexeme.value < first_year || lexeme.value + 9 > last_year) return std::nullopt;
  return TimeTold{at, at + 1, DecadeTold{lexeme.value}, {}, {}, Side::whole};
}

}  // namespace dateline
