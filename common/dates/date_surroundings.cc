#include "common/dates/date_surroundings.h"

#include <algorithm>

namespace dateline {

namespace {

/// Farther words say little of a date.
constexpr std::size_t reach = 24;

/// "will be held", "due to be held": the participle speaks of what is to come.
bool future_before(const Lexemes& words, std::size_t at) {
  constexpr std::size_t auxiliaries = 3;
  for (std::size_t back = 1; back <= auxiliaries && back <= at && !words.token(at - back + 1).starts_sentence; ++back) {
    if (words.is(at - back, DateWord::future)) return true;
  }
  return false;
}

Tense tense_of(const Lexemes& words, std::size_t at) {
  if (words.is(at, DateWord::future)) return Tense::future;
  if (words.is(at, DateWord::past)) return future_before(words, at) ? Tense::future : Tense::past;
  const std::string_view term = words.term(at);
  const bool ending = words.plain_lower(at) && term.size() > 4 && term.ends_with("ed") && !term.ends_with("eed");
  if (!ending) return Tense::unknown;
  return future_before(words, at) ? Tense::future : Tense::past;
}

/// Words of a place name, commas and brackets, from the begin of a line to `at`.
bool place_before(const Lexemes& words, std::size_t at) {
  constexpr std::size_t longest_place = 6;
  for (std::size_t back = 0; back < longest_place && at > 0; ++back) {
    --at;
    if (!words.capital(at) || words.gap_text(at + 1).starts_with(':')) return false;
    if (words.token(at).starts_line) return true;
  }
  return false;
}

}  // namespace

Tense tense_around(const Lexemes& words, std::size_t begin, std::size_t end) {
  const DateWord before = words.word_before(begin);
  if (before == DateWord::since) return Tense::past;
  const std::size_t verb = before == DateWord::on ? 2 : 1;
  if (begin >= verb && words.is(begin - verb, DateWord::opening) && !words.token(begin).starts_sentence)
    return Tense::future;
  const std::size_t first = begin > reach ? begin - reach : 0;
  for (std::size_t at = begin; at > first && !words.token(at).starts_sentence; --at) {
    const Tense tense = tense_of(words, at - 1);
    if (tense != Tense::unknown) return tense;
    // "said on Monday" tells of that Monday, "said talks on Monday" of nothing.
    if (words.is(at - 1, DateWord::saying) && begin - at <= 1) return Tense::past;
  }
  const std::size_t last = std::min(words.size(), end + reach);
  for (std::size_t at = end; at < last && !words.token(at).starts_sentence; ++at) {
    const Tense tense = tense_of(words, at);
    if (tense != Tense::unknown) return tense;
    // "In January the bank said it would": what was said may be to come, the saying is not.
    if (words.is(at, DateWord::saying)) break;
  }
  return before == DateWord::until || before == DateWord::by ? Tense::future : Tense::unknown;
}

bool is_dateline(const Lexemes& words, const DateExpression& expression) {
  const auto* date = std::get_if<CalendarDate>(&expression.first.time);
  if (date == nullptr || date->day == 0 || expression.last) return false;
  if (!place_before(words, expression.first.begin)) return false;
  const std::string_view gap = words.gap_text(expression.first.end);
  return gap.starts_with(" -") || gap.starts_with(" (") || gap.starts_with(" \u2013") || gap.starts_with(" \u2014") ||
         gap.starts_with("\u2014") || gap.starts_with(", (");
}

}  // namespace dateline
