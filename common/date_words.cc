#include "common/date_words.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace dateline {

namespace {

constexpr int number_of(Unit unit) { return static_cast<int>(unit); }
constexpr int number_of(Edge edge) { return static_cast<int>(edge); }

constexpr DateWordEntry month(std::string_view word, int value, bool ambiguous = false) {
  return {word, DateWord::month, value, ambiguous};
}
constexpr DateWordEntry weekday(std::string_view word, int value, bool ambiguous = false) {
  return {word, DateWord::weekday, value, ambiguous};
}
constexpr DateWordEntry unit(std::string_view word, Unit value) { return {word, DateWord::unit, number_of(value)}; }
constexpr DateWordEntry number(std::string_view word, int value) { return {word, DateWord::number, value}; }
constexpr DateWordEntry ordinal(std::string_view word, int value) { return {word, DateWord::ordinal, value}; }
constexpr DateWordEntry edge(std::string_view word, Edge value) { return {word, DateWord::edge, number_of(value)}; }
constexpr DateWordEntry plain(std::string_view word, DateWord kind) { return {word, kind, 0}; }

// "fall" and "spring" are verbs as well, "second" is a unit of time, "may", "march", "sat" and "sun" are words.
constexpr std::array words = {
    month("january", 1),
    month("february", 2),
    month("march", 3, true),
    month("april", 4),
    month("may", 5, true),
    month("june", 6),
    month("july", 7),
    month("august", 8),
    month("september", 9),
    month("october", 10),
    month("november", 11),
    month("december", 12),
    month("jan", 1, true),
    month("feb", 2),
    month("mar", 3, true),
    month("apr", 4),
    month("jun", 6, true),
    month("jul", 7, true),
    month("aug", 8),
    month("sep", 9, true),
    month("sept", 9),
    month("oct", 10),
    month("nov", 11),
    month("dec", 12, true),

    weekday("monday", 1),
    weekday("tuesday", 2),
    weekday("wednesday", 3),
    weekday("thursday", 4),
    weekday("friday", 5),
    weekday("saturday", 6),
    weekday("sunday", 7),
    weekday("mon", 1, true),
    weekday("tue", 2, true),
    weekday("tues", 2, true),
    weekday("wed", 3, true),
    weekday("thu", 4, true),
    weekday("thur", 4, true),
    weekday("thurs", 4, true),
    weekday("fri", 5, true),
    weekday("sat", 6, true),
    weekday("sun", 7, true),

    DateWordEntry{"spring", DateWord::season, 1, true},
    DateWordEntry{"summer", DateWord::season, 2},
    DateWordEntry{"autumn", DateWord::season, 3},
    DateWordEntry{"fall", DateWord::season, 3, true},
    DateWordEntry{"winter", DateWord::season, 4},

    unit("day", Unit::day),
    unit("days", Unit::day),
    unit("weekend", Unit::weekend),
    unit("weekends", Unit::weekend),
    unit("week", Unit::week),
    unit("weeks", Unit::week),
    unit("fortnight", Unit::fortnight),
    unit("fortnights", Unit::fortnight),
    unit("month", Unit::month),
    unit("months", Unit::month),
    unit("quarter", Unit::quarter),
    unit("quarters", Unit::quarter),
    unit("year", Unit::year),
    unit("years", Unit::year),
    unit("decade", Unit::decade),
    unit("decades", Unit::decade),
    unit("century", Unit::century),
    unit("centuries", Unit::century),
    unit("hour", Unit::hour),
    unit("hours", Unit::hour),
    unit("minute", Unit::hour),
    unit("minutes", Unit::hour),

    plain("morning", DateWord::part_of_day),
    plain("afternoon", DateWord::part_of_day),
    plain("evening", DateWord::part_of_day),
    plain("night", DateWord::part_of_day),
    plain("noon", DateWord::part_of_day),
    plain("midday", DateWord::part_of_day),
    plain("midnight", DateWord::part_of_day),
    plain("dawn", DateWord::part_of_day),
    plain("dusk", DateWord::part_of_day),
    plain("sunset", DateWord::part_of_day),
    plain("sunrise", DateWord::part_of_day),
    plain("daybreak", DateWord::part_of_day),
    plain("nightfall", DateWord::part_of_day),

    number("one", 1),
    number("two", 2),
    number("three", 3),
    number("four", 4),
    number("five", 5),
    number("six", 6),
    number("seven", 7),
    number("eight", 8),
    number("nine", 9),
    number("ten", 10),
    number("eleven", 11),
    number("twelve", 12),
    number("thirteen", 13),
    number("fourteen", 14),
    number("fifteen", 15),
    number("sixteen", 16),
    number("seventeen", 17),
    number("eighteen", 18),
    number("nineteen", 19),
    number("twenty", 20),
    number("thirty", 30),
    number("forty", 40),
    number("fifty", 50),
    plain("few", DateWord::vague_number),
    plain("several", DateWord::vague_number),
    plain("couple", DateWord::vague_number),
    plain("some", DateWord::vague_number),
    plain("many", DateWord::vague_number),

    ordinal("first", 1),
    ordinal("second", 2),
    ordinal("third", 3),
    ordinal("fourth", 4),
    ordinal("fifth", 5),
    ordinal("sixth", 6),
    ordinal("seventh", 7),
    ordinal("eighth", 8),
    ordinal("ninth", 9),
    ordinal("tenth", 10),
    ordinal("eleventh", 11),
    ordinal("twelfth", 12),
    ordinal("thirteenth", 13),
    ordinal("fourteenth", 14),
    ordinal("fifteenth", 15),
    ordinal("sixteenth", 16),
    ordinal("seventeenth", 17),
    ordinal("eighteenth", 18),
    ordinal("nineteenth", 19),
    ordinal("twentieth", 20),
    ordinal("thirtieth", 30),

    DateWordEntry{"today", DateWord::deictic, 0},
    DateWordEntry{"tonight", DateWord::deictic, 0},
    DateWordEntry{"yesterday", DateWord::deictic, -1},
    DateWordEntry{"tomorrow", DateWord::deictic, 1},

    edge("early", Edge::early),
    edge("beginning", Edge::early),
    edge("start", Edge::early),
    edge("opening", Edge::early),
    edge("mid", Edge::middle),
    edge("middle", Edge::middle),
    edge("late", Edge::late),
    edge("end", Edge::late),
    edge("close", Edge::late),
    edge("closing", Edge::late),

    plain("last", DateWord::backward),
    plain("past", DateWord::backward),
    plain("previous", DateWord::backward),
    plain("preceding", DateWord::backward),
    plain("next", DateWord::forward),
    plain("following", DateWord::forward),
    plain("coming", DateWord::forward),
    plain("upcoming", DateWord::forward),
    plain("subsequent", DateWord::forward),
    plain("this", DateWord::current),
    plain("current", DateWord::current),
    plain("that", DateWord::same),
    plain("same", DateWord::same),
    plain("ago", DateWord::ago),
    plain("earlier", DateWord::earlier),
    plain("before", DateWord::earlier),
    plain("previously", DateWord::earlier),
    plain("later", DateWord::later),
    plain("after", DateWord::later),
    plain("afterwards", DateWord::later),
    plain("afterward", DateWord::later),
    plain("since", DateWord::since),
    plain("until", DateWord::until),
    plain("till", DateWord::until),
    plain("by", DateWord::by),
    plain("from", DateWord::from),
    plain("to", DateWord::to),
    plain("through", DateWord::to),
    plain("between", DateWord::between),
    plain("and", DateWord::and_word),
    plain("of", DateWord::of),
    plain("in", DateWord::in),
    plain("on", DateWord::on),
    plain("during", DateWord::during),
    plain("the", DateWord::the),
    plain("a", DateWord::article),
    plain("an", DateWord::article),
    plain("half", DateWord::half),
    plain("recent", DateWord::recent),
    plain("very", DateWord::very),
};

constexpr std::size_t buckets = 512;  // a power of two, at least twice the number of words

constexpr std::size_t longest_word() {
  std::size_t longest = 0;
  for (const DateWordEntry& entry : words) longest = entry.word.size() > longest ? entry.word.size() : longest;
  return longest;
}

constexpr std::size_t bucket_of(std::string_view word) {
  std::size_t hash = word.size() * 7;
  for (const char c : word) hash = hash * 31 + static_cast<unsigned char>(c);
  return (hash ^ (hash >> 9)) % buckets;
}

/// Open addressing: one more than the index in `words`, 0 where the bucket is free.
constexpr std::array<std::uint8_t, buckets> make_index() {
  std::array<std::uint8_t, buckets> index{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t bucket = bucket_of(words[i].word);
    while (index[bucket] != 0) bucket = (bucket + 1) % buckets;
    index[bucket] = static_cast<std::uint8_t>(i + 1);
  }
  return index;
}

static_assert(words.size() < 255 && words.size() * 2 < buckets);
constexpr std::array<std::uint8_t, buckets> word_index = make_index();

constexpr DateWordEntry no_word{};

constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

}  // namespace

const DateWordEntry& find_date_word(std::string_view term) {
  if (term.empty() || term.size() > longest_word()) return no_word;
  for (std::size_t bucket = bucket_of(term); word_index[bucket] != 0; bucket = (bucket + 1) % buckets) {
    const DateWordEntry& entry = words[word_index[bucket] - 1U];
    if (entry.word == term) return entry;
  }
  return no_word;
}

std::string_view month_name(unsigned month) {
  assert(month >= 1 && month <= 12);
  return month_names[month - 1];
}

}  // namespace dateline
