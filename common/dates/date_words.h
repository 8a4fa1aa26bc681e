#pragma once

#include <cstdint>
#include <string_view>

/// The words by which texts and queries tell days: months, weekdays, units, numbers and what stands around them.
///
/// All of them stand in one table (`date_words.cc`), so that another language is another table. English now. Words
/// are folded terms (`common/tokenizer.h`): "New Year's" is "new" and "year".
namespace dateline {

enum class DateWord : std::uint8_t {
  none,
  month,         ///< value 1 .. 12
  weekday,       ///< value 1 (Monday) .. 7 (Sunday), as in ISO 8601
  season,        ///< value 1 (spring) .. 4 (winter), of the northern half of the world
  unit,          ///< value is a `Unit`
  units,         ///< the plural of one
  part_of_day,   ///< "morning"
  decade,        ///< value is its first year: "nineties"
  number,        ///< value is the number: "three"
  vague_number,  ///< "few", "several": an amount that cannot be counted
  ordinal,       ///< value is the number: "third"
  deictic,       ///< value is the distance from today in days: "yesterday" is -1
  edge,          ///< value is an `Edge`; stands right before a date: "early June"
  edge_of,       ///< value is an `Edge`; needs "of": "the end of June"
  latter,        ///< "the latter half", "the latter part"
  backward,      ///< "last", "past": the one before today
  preceding,     ///< "previous": the one before what was told
  forward,       ///< "next", "coming": the one after today
  following,     ///< "following": the one after what was told
  current,       ///< "this": the one under way
  same,          ///< "that", "same": the one that was told
  ago,           ///< counted back from today
  earlier,       ///< counted back from what was told
  before,
  later,  ///< counted on from what was told
  after,
  since,  ///< opens a span that ends today
  until,  ///< "until", "till"
  by,
  from,
  to,  ///< "to", "through"
  between,
  and_word,  ///< "and", "or"
  of,
  in,  ///< "in", "during", "throughout", "over"
  on,
  the,
  article,     ///< "a", "an"
  possessive,  ///< "its"
  holiday,     ///< value is 100 * month + day
  moving,      ///< value is a `MovingFeast`: "Ramadan", "Eid al-Fitr"
  eid,
  campaign,   ///< what seasons are named for: "spring offensive"
  year_part,  ///< value 1 .. 4 for a quarter, 5 and 6 for a half; stands before the year: "Q1 2017"
  fiscal,     ///< "fiscal 2016"
  new_word,   ///< of "New Year's Eve"
  overnight,
  now,  ///< "two weeks from now"
  half,
  part,
  recent,
  around,   ///< "about", "circa", "for": may stand before a year or an amount
  every,    ///< makes a set of days of what follows, which tells none
  feast,    ///< names a feast or an event together with the weekday after it: "Black Friday"
  paper,    ///< names a newspaper together with the weekday before it: "Sunday Times"
  clock,    ///< what follows the time of a clock: "1400 GMT"
  counted,  ///< what numbers count: the number before it is no date
  era,      ///< "BC": the year before it is none that dateline knows
  future,   ///< tells that the sentence speaks of what is to come
  opening,  ///< a verb of what begins or ends, which right before a date tells of one to come: "opens Saturday"
  link,     ///< begins another phrase, so that what stands before it is complete: "at", "she"
  verb,     ///< a verb that ends as a noun in the plural does: "is"
  saying,   ///< a verb of saying: tells of the day beside it only
  past      ///< tells that it speaks of what was
};

enum class Unit : std::uint8_t { day, weekend, week, fortnight, month, quarter, year, decade };

enum class Edge : std::uint8_t { early, middle, late };

struct DateWordEntry {
  std::string_view word;
  DateWord kind = DateWord::none;
  int value = 0;
  /// The word is as often something else ("may", "march", "sat"): it needs more around it to tell a date.
  bool ambiguous = false;
};

/// The entry of a folded term; one of kind `none` for every other word. Constant time, most words fail at the
/// first look.
const DateWordEntry& find_date_word(std::string_view term);

/// "June" for 6. Requires 1 .. 12.
std::string_view month_name(unsigned month);

}  // namespace dateline
