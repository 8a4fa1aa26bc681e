#pragma once

#include <optional>
#include <vector>

#include "common/dates/date_expression.h"
#include "common/dates/date_lexemes.h"

namespace dateline {

/// What the words of an article have shown about words that may be dates or names.
struct DateNames {
  bool may = false;    ///< someone is called May
  bool march = false;  ///< there is a march
};

/// The grammar of dates: reads the words of one passage from left to right and finds the expressions.
///
///     expression = time [ ("to" | "-" | "until" | "and" after "between") time ] | day list
///     day list   = day { "," | "and" | "-" | "to" day } month [year] | month day { ... } [year]
///     time       = [ edge | portion "of" | "earlier" | part of day "of" ] core
///     core       = calendar date | year | decade | season | weekday | relative
///
/// Each rule takes the index of the word to begin with and gives what it has read, or nothing. A rule looks a bounded
/// number of words ahead, so that the whole is linear. `licensed` says that the words before make a date likely ("the
/// end of", "last"), so that a bare "May" or "2014" is one.
class DateParser {
 public:
  DateParser(const Lexemes& words, DateNames& names) : words_(words), names_(names) {}

  /// Sorted, not overlapping; `passage`, `tense` and `dateline` are not filled in.
  std::vector<DateExpression> parse();

  /// After parse(): the capitalised words of months and weekdays that are in no expression: "May" the name.
  [[nodiscard]] const std::vector<std::size_t>& passed_over() const { return passed_over_; }

 private:
  using Found = std::optional<TimeTold>;

  // date_parser.cc
  std::size_t read_at(std::size_t at);
  void add(DateExpression expression);
  [[nodiscard]] bool opens_span(const TimeTold& time) const;
  [[nodiscard]] std::optional<std::size_t> range_word(const TimeTold& first) const;
  [[nodiscard]] Found range_end(const TimeTold& first, std::size_t at) const;
  [[nodiscard]] Found parse_time(std::size_t at) const;
  [[nodiscard]] Found parse_limited(std::size_t at) const;
  [[nodiscard]] Found parse_edge(std::size_t at) const;
  [[nodiscard]] Found parse_edge_of(std::size_t at) const;
  [[nodiscard]] bool early_part(std::size_t at) const;
  [[nodiscard]] Found parse_edge_of_part(std::size_t at) const;
  [[nodiscard]] Found parse_side(std::size_t at) const;
  [[nodiscard]] Found parse_core(std::size_t at, bool licensed) const;

  // date_parser_portion.cc
  [[nodiscard]] Found parse_portion(std::size_t at) const;
  [[nodiscard]] std::optional<Portion> portion_at(std::size_t at, std::size_t& end) const;
  [[nodiscard]] Found parse_whole_of(std::size_t at, bool of_weekday) const;
  [[nodiscard]] Found parse_year_part(std::size_t at) const;

  // date_parser_calendar.cc
  [[nodiscard]] Found parse_number(std::size_t at, bool licensed) const;
  [[nodiscard]] Found parse_numeric_date(std::size_t at) const;
  [[nodiscard]] Found parse_day_month(std::size_t at) const;
  [[nodiscard]] Found parse_month(std::size_t at, bool licensed) const;
  [[nodiscard]] Found parse_holiday(std::size_t at) const;
  [[nodiscard]] Found parse_feast(std::size_t at) const;
  [[nodiscard]] Found parse_new_year(std::size_t at) const;
  [[nodiscard]] Found parse_season(std::size_t at, bool licensed) const;
  std::size_t parse_year_told(std::size_t at, YearTold& year) const;
  [[nodiscard]] bool season_expected(std::size_t at) const;
  [[nodiscard]] bool another_season(std::size_t at, YearTold& year) const;
  [[nodiscard]] bool month_at(std::size_t at) const;
  [[nodiscard]] bool month_stands_alone(std::size_t at, bool licensed) const;
  [[nodiscard]] std::optional<unsigned> day_at(std::size_t at) const;
  [[nodiscard]] bool counts_what_follows(std::size_t at) const;

  static bool possible_day(unsigned month, unsigned day);

  // date_parser_days.cc
  [[nodiscard]] std::size_t read_days_before_month(std::size_t at);
  [[nodiscard]] std::size_t read_days_after_month(std::size_t at);
  [[nodiscard]] Found parse_day_of_month(std::size_t at, bool licensed) const;

  // date_parser_years.cc
  [[nodiscard]] Found parse_year(std::size_t at, bool licensed) const;
  [[nodiscard]] Found parse_decade(std::size_t at, bool licensed) const;
  [[nodiscard]] bool year_at(std::size_t at) const;
  [[nodiscard]] bool year_stands_alone(std::size_t at) const;
  [[nodiscard]] bool plural_follows(std::size_t at) const;

  // date_parser_relative.cc
  [[nodiscard]] Found parse_weekday(std::size_t at) const;
  [[nodiscard]] Found parse_deictic(std::size_t at) const;
  [[nodiscard]] Found parse_overnight(std::size_t at) const;
  [[nodiscard]] Found parse_relative(std::size_t at) const;
  [[nodiscard]] Found parse_neighbour(std::size_t begin, std::size_t at, bool the) const;
  [[nodiscard]] Found parse_stepped(std::size_t begin, std::size_t at, Step step, Base base) const;
  [[nodiscard]] Found parse_stretch(std::size_t begin, std::size_t at, int sign, Base base) const;
  [[nodiscard]] Found parse_amount(std::size_t at) const;
  [[nodiscard]] Found parse_unit_beside(std::size_t begin, std::size_t at) const;

  const Lexemes& words_;
  DateNames& names_;
  std::vector<DateExpression> found_;
  std::vector<std::size_t> passed_over_;
};

}  // namespace dateline
