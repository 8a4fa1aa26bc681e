#include "common/dates/date_words.h"

#include <array>
#include <cassert>
#include <cstddef>

#include "common/dates/moving_feast.h"

namespace dateline {

namespace {

/// Words that mean the same.
struct Group {
  DateWord kind = DateWord::none;
  int value = 0;
  std::string_view words;  ///< separated by single spaces
  bool ambiguous = false;
};

constexpr int of(Unit unit) { return static_cast<int>(unit); }
constexpr int of(Edge edge) { return static_cast<int>(edge); }

constexpr std::array groups = {
    Group{DateWord::month, 1, "january"},
    Group{DateWord::month, 2, "february feb"},
    Group{DateWord::month, 3, "march mar", true},
    Group{DateWord::month, 4, "april apr"},
    Group{DateWord::month, 5, "may", true},
    Group{DateWord::month, 6, "june"},
    Group{DateWord::month, 7, "july"},
    Group{DateWord::month, 8, "august aug"},
    Group{DateWord::month, 9, "september sept"},
    Group{DateWord::month, 10, "october oct"},
    Group{DateWord::month, 11, "november nov"},
    Group{DateWord::month, 12, "december"},
    Group{DateWord::month, 1, "jan", true},
    Group{DateWord::month, 6, "jun", true},
    Group{DateWord::month, 7, "jul", true},
    Group{DateWord::month, 9, "sep", true},
    Group{DateWord::month, 12, "dec", true},
    Group{DateWord::weekday, 1, "monday"},
    Group{DateWord::weekday, 2, "tuesday"},
    Group{DateWord::weekday, 3, "wednesday"},
    Group{DateWord::weekday, 4, "thursday"},
    Group{DateWord::weekday, 5, "friday"},
    Group{DateWord::weekday, 6, "saturday"},
    Group{DateWord::weekday, 7, "sunday"},
    Group{DateWord::weekday, 1, "mon", true},
    Group{DateWord::weekday, 2, "tue tues", true},
    Group{DateWord::weekday, 3, "wed", true},
    Group{DateWord::weekday, 4, "thu thur thurs", true},
    Group{DateWord::weekday, 5, "fri", true},
    Group{DateWord::weekday, 6, "sat", true},
    Group{DateWord::weekday, 7, "sun", true},
    Group{DateWord::season, 1, "spring", true},
    Group{DateWord::season, 2, "summer"},
    Group{DateWord::season, 3, "autumn"},
    Group{DateWord::season, 3, "fall", true},
    Group{DateWord::season, 4, "winter"},
    Group{DateWord::unit, of(Unit::day), "day"},
    Group{DateWord::unit, of(Unit::weekend), "weekend"},
    Group{DateWord::unit, of(Unit::week), "week"},
    Group{DateWord::unit, of(Unit::fortnight), "fortnight"},
    Group{DateWord::unit, of(Unit::month), "month"},
    Group{DateWord::unit, of(Unit::quarter), "quarter"},
    Group{DateWord::unit, of(Unit::year), "year"},
    Group{DateWord::unit, of(Unit::decade), "decade"},
    Group{DateWord::units, of(Unit::day), "days"},
    Group{DateWord::units, of(Unit::week), "weeks"},
    Group{DateWord::units, of(Unit::fortnight), "fortnights"},
    Group{DateWord::units, of(Unit::month), "months"},
    Group{DateWord::units, of(Unit::quarter), "quarters"},
    Group{DateWord::units, of(Unit::year), "years"},
    Group{DateWord::units, of(Unit::decade), "decades"},
    Group{DateWord::part_of_day, 0,
          "morning afternoon evening night noon midday midnight dawn dusk sunset sunrise daybreak nightfall"},
    Group{DateWord::decade, 1920, "twenties"},
    Group{DateWord::decade, 1930, "thirties"},
    Group{DateWord::decade, 1940, "forties"},
    Group{DateWord::decade, 1950, "fifties"},
    Group{DateWord::decade, 1960, "sixties"},
    Group{DateWord::decade, 1970, "seventies"},
    Group{DateWord::decade, 1980, "eighties"},
    Group{DateWord::decade, 1990, "nineties"},
    Group{DateWord::number, 1, "one"},
    Group{DateWord::number, 2, "two"},
    Group{DateWord::number, 3, "three"},
    Group{DateWord::number, 4, "four"},
    Group{DateWord::number, 5, "five"},
    Group{DateWord::number, 6, "six"},
    Group{DateWord::number, 7, "seven"},
    Group{DateWord::number, 8, "eight"},
    Group{DateWord::number, 9, "nine"},
    Group{DateWord::number, 10, "ten"},
    Group{DateWord::number, 11, "eleven"},
    Group{DateWord::number, 12, "twelve"},
    Group{DateWord::number, 13, "thirteen"},
    Group{DateWord::number, 14, "fourteen"},
    Group{DateWord::number, 15, "fifteen"},
    Group{DateWord::number, 16, "sixteen"},
    Group{DateWord::number, 17, "seventeen"},
    Group{DateWord::number, 18, "eighteen"},
    Group{DateWord::number, 19, "nineteen"},
    Group{DateWord::number, 20, "twenty"},
    Group{DateWord::number, 30, "thirty"},
    Group{DateWord::number, 40, "forty"},
    Group{DateWord::number, 50, "fifty"},
    Group{DateWord::vague_number, 0, "few several couple some many"},
    Group{DateWord::ordinal, 1, "first"},
    Group{DateWord::ordinal, 2, "second"},
    Group{DateWord::ordinal, 3, "third"},
    Group{DateWord::ordinal, 4, "fourth"},
    Group{DateWord::ordinal, 5, "fifth"},
    Group{DateWord::ordinal, 6, "sixth"},
    Group{DateWord::ordinal, 7, "seventh"},
    Group{DateWord::ordinal, 8, "eighth"},
    Group{DateWord::ordinal, 9, "ninth"},
    Group{DateWord::ordinal, 10, "tenth"},
    Group{DateWord::ordinal, 11, "eleventh"},
    Group{DateWord::ordinal, 12, "twelfth"},
    Group{DateWord::ordinal, 13, "thirteenth"},
    Group{DateWord::ordinal, 14, "fourteenth"},
    Group{DateWord::ordinal, 15, "fifteenth"},
    Group{DateWord::ordinal, 16, "sixteenth"},
    Group{DateWord::ordinal, 17, "seventeenth"},
    Group{DateWord::ordinal, 18, "eighteenth"},
    Group{DateWord::ordinal, 19, "nineteenth"},
    Group{DateWord::ordinal, 20, "twentieth"},
    Group{DateWord::ordinal, 30, "thirtieth"},
    Group{DateWord::deictic, 0, "today tonight"},
    Group{DateWord::deictic, -1, "yesterday"},
    Group{DateWord::deictic, 1, "tomorrow"},
    Group{DateWord::edge, of(Edge::early), "early"},
    Group{DateWord::edge, of(Edge::middle), "mid"},
    Group{DateWord::edge, of(Edge::late), "late"},
    Group{DateWord::edge_of, of(Edge::early), "beginning start begin opening"},
    Group{DateWord::edge_of, of(Edge::middle), "middle"},
    Group{DateWord::edge_of, of(Edge::late), "end close closing"},
    Group{DateWord::latter, 0, "latter"},
    Group{DateWord::backward, 0, "last past"},
    Group{DateWord::preceding, 0, "previous preceding prior"},
    Group{DateWord::forward, 0, "next coming upcoming"},
    Group{DateWord::following, 0, "following subsequent"},
    Group{DateWord::current, 0, "this current"},
    Group{DateWord::same, 0, "that same"},
    Group{DateWord::ago, 0, "ago"},
    Group{DateWord::earlier, 0, "earlier previously"},
    Group{DateWord::before, 0, "before"},
    Group{DateWord::later, 0, "later afterwards afterward"},
    Group{DateWord::after, 0, "after"},
    Group{DateWord::since, 0, "since"},
    Group{DateWord::until, 0, "until till"},
    Group{DateWord::by, 0, "by"},
    Group{DateWord::from, 0, "from"},
    Group{DateWord::to, 0, "to through thru"},
    Group{DateWord::between, 0, "between"},
    Group{DateWord::and_word, 0, "and or"},
    Group{DateWord::of, 0, "of"},
    Group{DateWord::in, 0, "in during throughout over within into"},
    Group{DateWord::on, 0, "on"},
    Group{DateWord::the, 0, "the"},
    Group{DateWord::article, 1, "a an"},
    Group{DateWord::possessive, 0, "its his her their our"},
    Group{DateWord::holiday, 1225, "christmas"},
    Group{DateWord::holiday, 1031, "halloween"},
    Group{DateWord::moving, static_cast<int>(MovingFeast::ramadan), "ramadan ramadhan"},
    Group{DateWord::moving, static_cast<int>(MovingFeast::eid_fitr), "fitr"},
    Group{DateWord::moving, static_cast<int>(MovingFeast::eid_adha), "adha"},
    Group{DateWord::eid, 0, "eid"},
    Group{DateWord::campaign, 0, "offensive offensives campaign campaigns fighting counteroffensive harvest"},
    Group{DateWord::year_part, 1, "q1"},
    Group{DateWord::year_part, 2, "q2"},
    Group{DateWord::year_part, 3, "q3"},
    Group{DateWord::year_part, 4, "q4"},
    Group{DateWord::year_part, 5, "h1"},
    Group{DateWord::year_part, 6, "h2"},
    Group{DateWord::fiscal, 0, "fiscal fy"},
    Group{DateWord::new_word, 0, "new"},
    Group{DateWord::overnight, 0, "overnight"},
    Group{DateWord::now, 0, "now"},
    Group{DateWord::half, 0, "half"},
    Group{DateWord::part, 0, "part"},
    Group{DateWord::recent, 0, "recent"},
    Group{DateWord::around, 0, "around about circa for as"},
    Group{DateWord::every, 0, "every each any"},
    Group{DateWord::feast, 0, "black bloody ash good easter holy super palm cyber"},
    Group{DateWord::paper, 0, "times telegraph herald mirror express mail post tribune"},
    Group{DateWord::counted, 0,
          "km kilometers kilometres kilometer kilometre miles mile m meters metres meter metre feet hectares acres "
          "percent pct per mln bln million billion thousand hundred dollars dollar dlrs dlr euros pounds cts cents "
          "tonnes tons ton barrels bpd kg men people fighters soldiers troops militants civilians families refugees "
          "houses tanks square strong rounds points votes shares copies"},
    Group{DateWord::clock, 0, "gmt utc est edt cst cdt pst pdt bst cet hrs hours hour local"},
    Group{DateWord::era, 0, "bc bce"},
    Group{DateWord::future, 0,
          "will shall would wont due scheduled expected slated planned plans plan expects expect intends likely "
          "payable effective ending be can cant cannot must should"},
    Group{DateWord::opening, 0, "opens begins starts resumes closes ends meets kicks"},
    Group{DateWord::link, 0,
          "he she it they we you i who which whom whose when while where with at but because although despite under"},
    Group{DateWord::verb, 0, "is has does"},
    Group{DateWord::saying, 0, "said says told announced reported added"},
    Group{DateWord::past, 0,
          "was were had did took began fell came went made became left saw held won lost fought struck "
          "broke gave got met sent led ran hit shot rose grew stood brought"},
};

constexpr std::size_t count_words() {
  std::size_t count = 0;
  for (const Group& group : groups) {
    ++count;
    for (const char c : group.words) count += c == ' ' ? 1 : 0;
  }
  return count;
}

constexpr auto make_words() {
  std::array<DateWordEntry, count_words()> words{};
  std::size_t count = 0;
  for (const Group& group : groups) {
    std::string_view rest = group.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      words[count++] = {rest.substr(0, end), group.kind, group.value, group.ambiguous};
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return words;
}

constexpr auto words = make_words();
constexpr std::size_t buckets = 4096;  // a power of two, many times the number of words, so that most others meet none
static_assert(words.size() * 8 < buckets);

constexpr std::size_t longest_word() {
  std::size_t longest = 0;
  for (const DateWordEntry& entry : words) longest = entry.word.size() > longest ? entry.word.size() : longest;
  return longest;
}

/// Of the length and the letters at either end, which tell nearly all of the words apart.
constexpr std::size_t bucket_of(std::string_view word) {
  const auto letter = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(word[i])}; };
  const std::size_t size = word.size();
  const std::uint32_t ends =
      letter(0) | letter(size > 1 ? 1 : 0) << 8U | letter(size > 1 ? size - 2 : 0) << 16U | letter(size - 1) << 24U;
  return ((ends ^ static_cast<std::uint32_t>(size)) * 0x9E3779B1U) >> 20U;
}
static_assert(buckets == 1U << 12U, "as many bits as bucket_of() gives");

/// Open addressing: one more than the index in `words`, 0 where the bucket is free.
constexpr auto make_index() {
  std::array<std::uint16_t, buckets> index{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t bucket = bucket_of(words[i].word);
    while (index[bucket] != 0) bucket = (bucket + 1) % buckets;
    index[bucket] = static_cast<std::uint16_t>(i + 1);
  }
  return index;
}

constexpr auto word_index = make_index();
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
