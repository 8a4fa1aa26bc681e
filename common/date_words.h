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
  part_of_day,   ///< "morning"
  number,        ///< value is the number: "three"
  vague_number,  ///< "few", "several": an amount that cannot be counted
  ordinal,       ///< value is the number: "third"
  deictic,       ///< value is the distance from today in days: "yesterday" is -1
  edge,          ///< value is an `Edge`: "early", "mid", "end"
  backward,      ///< "last", "past", "previous": the one before
  forward,       ///< "next", "following", "coming": the one after
  current,       ///< "this": the one under way
  same,          ///< "that", "same": the one that was told
  ago,           ///< counted back from today
  earlier,       ///< counted back from what was told
  later,         ///< counted on from what was told
  since,         ///< opens a span that ends today
  until,         ///< "until", "till"
  by,
  from,
  to,  ///< "to", "through"
  between,
  and_word,
  of,
  in,
  on,
  during,
  the,
  article,  ///< "a", "an"
  half,
  recent,
  very  ///< "very", "on" before "early"; passed over
};

enum class Unit : std::uint8_t {
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  half_year,
  year,
  decade,
  century,
  hour
};

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
