#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/dates/date_expression.h"

namespace dateline {

enum class Regime : std::uint8_t { news, narrative };

/// Words with what limits them, turned into days. A mention keeps the words it was made of.
struct ResolvedTime {
  std::size_t begin = 0;
  std::size_t end = 0;
  DayRange days;
  std::string_view how = {};             ///< the rule that told the days, in words
  std::optional<Day> counted_from = {};  ///< the day from which it counted, if it did
};

/// Turns what was said into days, in the order of the text, remembering what was told last.
///
/// Constants, chosen once for all texts: "early", "mid" and "late" are days 1-10, 11-20 and 21-end of a month, months
/// 1-4, 5-8 and 9-12 of a year, years 0-3, 4-6 and 7-9 of a decade, a month each of a season, Monday-Wednesday,
/// Tuesday-Thursday and Thursday-Sunday of a week. A winter is the one that begins in the year told. Spring is March to
/// May.
class DateResolver {
 public:
  /// `first_told_year`: the first year that the text names, under way until another is told.
  DateResolver(Regime regime, std::optional<Day> anchor, std::optional<int> first_told_year);

  /// The next passage begins.
  void begin_passage();

  /// Moves the anchor to the day that a dateline tells.
  void read_dateline(const DateExpression& expression);

  /// The day of publication, or that of the dateline.
  [[nodiscard]] std::optional<Day> anchor() const { return anchor_; }

  /// The days of the next expression: one range; two, where a range turned out to be none; none, where nothing tells.
  std::vector<ResolvedTime> resolve(const DateExpression& expression);

 private:
  using Days = std::optional<DayRange>;

  /// How a time became days; for `ResolvedTime`.
  struct Counted {
    std::string_view how = "the words tell it";
    std::optional<Day> from;
  };

  Days resolve_time(const TimeTold& time, Tense tense) const;
  static void turn_back(const TimeTold& begin, const DayRange& before, DayRange& first, DayRange& last);
  Days end_of_range(const TimeTold& last, const DayRange& first) const;
  Days whole(const CalendarDate& date, Tense tense) const;
  Days whole(const DayOfMonth& told, Tense tense) const;
  Days whole(const SeasonTold& season, Tense tense) const;
  Days whole(const FeastTold& feast, Tense tense) const;
  Days whole(const DecadeTold& decade, Tense tense) const;
  Days whole(const WeekdayTold& weekday, Tense tense) const;
  Days whole(const Distance& distance, Tense tense) const;
  Days whole(const Stretch& stretch, Tense tense) const;
  std::optional<int> year_of_told(const YearTold& year) const;
  template <class InYear>
  Days nearest(const InYear& in_year, Step step, Tense tense) const;
  template <class InYear>
  Days under_way(const InYear& in_year, Step step) const;
  std::optional<Day> base_day(Base base, Unit unit) const;
  std::optional<Day> today() const;
  Days weekend(const Distance& distance, Tense tense) const;
  std::optional<Day> counting(std::optional<Day> from, std::string_view how) const {
    counted_ = {how, from};
    return from;
  }
  void remember(const TimeTold& time, const DayRange& days);

  Regime regime_;
  std::optional<Day> anchor_;
  std::optional<int> year_under_way_;
  std::optional<DayRange> told_;   ///< last told, of whatever length
  std::optional<Day> told_day_;    ///< last single day told
  std::optional<Day> month_told_;  ///< a day of the month told last; in news: named in this passage
  mutable Counted counted_;        ///< of the time that is being resolved
  bool look_back_ = false;         ///< this passage has told a day, with its year, of more than a year ago
};

}  // namespace dateline
