#include "common/date_recogniser.h"

#include <algorithm>

#include "common/dates/date_parser.h"
#include "common/dates/date_resolver.h"
#include "common/dates/date_surroundings.h"

/// Reads a text in two goes: the parser finds what is said of times in all passages; then, with the regime
/// chosen from that, the resolver turns it into days in the order of the text.
namespace dateline {

namespace {

/// A dateline stands in the first passages: a title, a note, the lead.
constexpr std::size_t passages_with_dateline = 3;

/// Dates so far from the day of publication are those of a narrative.
constexpr std::chrono::days far_from_anchor{400};

/// How much a month or day with its year, or a weekday, says of the regime; how much a year by itself; and the least
/// that makes a narrative.
constexpr int weight_of_date = 2;
constexpr int weight_of_year = 1;
constexpr int least_far_weight = 6;
constexpr int least_far_weight_alone = 4;   ///< where nothing is told as seen from the day of publication
constexpr int least_far_weight_walked = 2;  ///< where, besides, days without a year follow it, none of them recent

/// So many days without a year show which time a text walks through; those of news are near to its publication.
constexpr int least_walk = 3;
constexpr std::chrono::days recent{100};
constexpr std::chrono::days soon{31};

/// A word of a month or weekday that the grammar passed over.
void explain_passed_over(const TokenizedText& text, const std::vector<std::size_t>& words,
                         PassageExplanation& explained) {
  for (const std::size_t at : words) {
    DayExplanation& day = explained.days.emplace_back();
    day.span = {text.tokens[at].begin, text.tokens[at].end};
    day.verdict = refuse("the word of a month or weekday, but nothing around it makes it a date");
  }
}

std::vector<DateExpression> parse_passages(std::span<const TokenizedText> passages,
                                           std::span<PassageExplanation> explained) {
  std::vector<DateExpression> expressions;
  DateNames names;
  bool dateline_found = false;
  for (std::size_t passage = 0; passage < passages.size(); ++passage) {
    const Lexemes words(passages[passage]);
    DateParser parser(words, names);
    for (DateExpression found : parser.parse()) {
      const std::size_t end = found.last ? found.last->end : found.first.end;
      found.passage = passage;
      found.tense = tense_around(words, found.first.begin, end);
      found.dateline = !dateline_found && passage < passages_with_dateline && is_dateline(words, found);
      dateline_found = dateline_found || found.dateline;
      expressions.push_back(found);
    }
    if (!explained.empty()) explain_passed_over(passages[passage], parser.passed_over(), explained[passage]);
  }
  return expressions;
}

std::optional<int> told_year(const DateExpression& expression) {
  const auto* date = std::get_if<CalendarDate>(&expression.first.time);
  return date != nullptr ? date->year.number : std::nullopt;
}

std::optional<int> first_told_year(const std::vector<DateExpression>& expressions) {
  for (const DateExpression& expression : expressions) {
    if (const auto year = told_year(expression)) return year;
  }
  return std::nullopt;
}

bool seen_from_anchor(const DateExpression& expression) {
  if (std::holds_alternative<WeekdayTold>(expression.first.time)) return true;
  const auto* distance = std::get_if<Distance>(&expression.first.time);
  return distance != nullptr && distance->base == Base::today;
}

/// How much of a text is told of another time than that of the day of publication.
struct Times {
  int far = 0;
  int near = 0;
  int walked = 0;  ///< days without a year, after the first date that is far
  bool recent_walk = false;
};

/// Whether some year puts a day or month without a year near to the day of publication.
bool is_recent(const CalendarDate& date, Day anchor) {
  const int anchor_year = static_cast<int>(year_of(anchor));
  for (const int year : {anchor_year - 1, anchor_year, anchor_year + 1}) {
    const auto day = make_day(year, date.month, std::max(1U, date.day));
    if (day && anchor - *day <= recent && *day - anchor <= soon) return true;
  }
  return false;
}

void weigh(const DateExpression& expression, Day anchor, Times& times) {
  if (seen_from_anchor(expression)) times.near += weight_of_date;
  const auto* date = std::get_if<CalendarDate>(&expression.first.time);
  if (date == nullptr || date->year.distance) return;
  if (!date->year.number) {
    if (times.far > 0 && date->day != 0) ++times.walked;
    times.recent_walk = times.recent_walk || is_recent(*date, anchor);
    return;
  }
  const auto day = make_day(*date->year.number, std::max(1U, date->month), std::max(1U, date->day));
  if (!day) return;
  const int weight = date->month == 0 ? weight_of_year : weight_of_date;
  (std::chrono::abs(*day - anchor) > far_from_anchor ? times.far : times.near) += weight;
}

struct ChosenRegime {
  Regime regime;
  std::string_view reason;
};

ChosenRegime choose_regime(const std::vector<DateExpression>& expressions, std::optional<Day> anchor) {
  if (!anchor) return {Regime::narrative, "no day of publication"};
  Times times;
  for (const DateExpression& expression : expressions) weigh(expression, *anchor, times);
  const bool walks = times.walked >= least_walk && !times.recent_walk;
  const int least = times.near > 0 ? least_far_weight : walks ? least_far_weight_walked : least_far_weight_alone;
  if (times.far >= least && times.far > times.near)
    return {Regime::narrative, "most dates are far from the day of publication"};
  return {Regime::news, "few dates are far from the day of publication"};
}

std::optional<Day> dateline_day(const std::vector<DateExpression>& expressions) {
  for (const DateExpression& expression : expressions) {
    if (!expression.dateline) continue;
    const auto& date = std::get<CalendarDate>(expression.first.time);
    if (date.year.number) return make_day(*date.year.number, date.month, date.day);
  }
  return std::nullopt;
}

/// Without a possessive ending: "Monday" of "Monday's".
Span span_of(const TokenizedText& text, const ResolvedTime& time) {
  const Token& last = text.tokens[time.end - 1];
  const std::string_view written = text.written(time.end - 1);
  constexpr std::string_view ascii_ending = "'s";
  constexpr std::string_view curly_ending = "\u2019s";
  const bool curly = written.ends_with(curly_ending) || written.ends_with("\u2019S");
  const std::size_t ending = !last.possessive ? 0 : curly ? curly_ending.size() : ascii_ending.size();
  return {text.tokens[time.begin].begin, last.end - static_cast<std::uint32_t>(ending)};
}

std::string_view name_of(Tense tense) {
  switch (tense) {
    case Tense::past:
      return "past";
    case Tense::future:
      return "future";
    case Tense::unknown:
      break;
  }
  return "unknown";
}

Span span_of(const TokenizedText& text, const DateExpression& expression) {
  const std::size_t end = expression.last ? expression.last->end : expression.first.end;
  return span_of(text, ResolvedTime{expression.first.begin, end, {}, {}, {}});
}

void explain_refused(const TokenizedText& text, const DateExpression& expression, std::string_view reason,
                     PassageExplanation& explained) {
  DayExplanation& day = explained.days.emplace_back();
  day.span = span_of(text, expression);
  day.verdict = refuse(reason);
  day.tense = name_of(expression.tense);
}

void explain_told(const TokenizedText& text, const DateExpression& expression, const ResolvedTime& time,
                  PassageExplanation& explained) {
  DayExplanation& day = explained.days.emplace_back();
  day.span = span_of(text, time);
  day.verdict = accept(time.how);
  day.days = time.days;
  day.tense = name_of(expression.tense);
  day.counted_from = time.counted_from;
}

void explain_reading(const ChosenRegime& chosen, std::optional<Day> anchor, std::span<PassageExplanation> explained) {
  for (PassageExplanation& passage : explained) {
    passage.reading = {chosen.regime == Regime::news ? "news" : "narrative", chosen.reason, anchor};
    std::stable_sort(passage.days.begin(), passage.days.end(),
                     [](const DayExplanation& a, const DayExplanation& b) { return a.span.begin < b.span.begin; });
  }
}

}  // namespace

std::vector<std::vector<DateMention>> find_dates(std::span<const TokenizedText> passages, std::optional<Day> anchor,
                                                 std::span<PassageExplanation> explained) {
  std::vector<std::vector<DateMention>> found(passages.size());
  const std::vector<DateExpression> expressions = parse_passages(passages, explained);
  if (!anchor) anchor = dateline_day(expressions);
  const ChosenRegime chosen = choose_regime(expressions, anchor);
  DateResolver resolver(chosen.regime, anchor, first_told_year(expressions));
  std::size_t passage = 0;
  for (const DateExpression& expression : expressions) {
    if (expression.passage != passage) resolver.begin_passage();
    passage = expression.passage;
    const TokenizedText& text = passages[passage];
    if (expression.dateline) {
      resolver.read_dateline(expression);
      if (!explained.empty())
        explain_refused(text, expression, "a dateline, which moves the anchor", explained[passage]);
      continue;
    }
    const std::vector<ResolvedTime> times = resolver.resolve(expression);
    for (const ResolvedTime& time : times) {
      found[passage].push_back({span_of(text, time), time.days});
      if (!explained.empty()) explain_told(text, expression, time, explained[passage]);
    }
    if (times.empty() && !explained.empty())
      explain_refused(text, expression, "nothing tells which days are meant", explained[passage]);
  }
  explain_reading(chosen, resolver.anchor(), explained);
  return found;
}

}  // namespace dateline
