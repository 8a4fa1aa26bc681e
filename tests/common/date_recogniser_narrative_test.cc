#include <catch2/catch.hpp>

#include <string>

#include "tests/common/told_dates.h"

using namespace dateline;

TEST_CASE("in a narrative a day takes the year under way") {
  CHECK(told_in({"The siege began on 3 May 1904.", "On 8 June the fleet left. The next day it was lost.",
                 "In December the port fell. In January the army withdrew."},
                std::nullopt) ==
        "3 May 1904: 1904-05-03 | 8 June: 1904-06-08; The next day: 1904-06-09 | "
        "December: 1904-12-01..1904-12-31; January: 1905-01-01..1905-01-31");
}

TEST_CASE("explicit years far from the day of publication make a narrative") {
  const std::string told =
      told_in({"On 3 May 1904 it began. By July 1904 it was over. On 2 August 1904 peace was made.",
               "On 8 June a mutiny broke out."},
              make_day(2017, 6, 5));
  CHECK(told.ends_with(" | 8 June: 1904-06-08"));
}

TEST_CASE("two dates of one far time make a narrative where nothing is told as seen from the day of publication") {
  CHECK(told_in({"Between March and April 1904 the port was mined, and in mid-May 1904 blocked.",
                 "On 26 May a bridge fell."},
                make_day(2017, 6, 5))
            .ends_with("26 May: 1904-05-26"));
  CHECK(told_in({"Between March and April 1904 the port was mined, and in mid-May 1904 blocked.",
                 "On Friday a stone was laid for the dead, as on 26 May."},
                make_day(2017, 6, 5))
            .ends_with("Friday: 2017-06-02; 26 May: 2017-05-26"));
}

TEST_CASE("one far date makes a narrative where days without a year follow it and none of them is recent") {
  CHECK(told_in({"The attack began in July 1938.", "The river was crossed on 24 July. On 6 August they stopped.",
                 "On 16 November all was over."},
                make_day(2010, 3, 3))
            .ends_with(" | 24 July: 1938-07-24; 6 August: 1938-08-06 | 16 November: 1938-11-16"));
  CHECK(told_in({"The group was founded in July 1938.", "It met on 24 July, on 6 August and on 2 March."},
                make_day(2010, 3, 3))
            .ends_with(" | 24 July: 2009-07-24; 6 August: 2009-08-06; 2 March: 2010-03-02"));
}

TEST_CASE("in a narrative a day without its month is of the month told last or the next one") {
  CHECK(told_in({"On 9 April 1921 they came and stayed until the 12th. The next day they left. On the 3rd it rained."},
                std::nullopt) ==
        "9 April 1921: 1921-04-09; the 12th: 1921-04-12; The next day: 1921-04-13; the 3rd: 1921-04-03");
  CHECK(told_in({"On 28 April 1921 they came. On the 3rd they left."}, std::nullopt) ==
        "28 April 1921: 1921-04-28; the 3rd: 1921-05-03");
  CHECK(told_in({"In 1921 they came. On the 3rd they left."}, std::nullopt) == "1921: 1921-01-01..1921-12-31");
}

TEST_CASE("what is counted from the last day told keeps its year") {
  CHECK(told_in({"It opened on 5 February 2016. The next day it halted. On 8 May it was over."},
                make_day(2018, 12, 1)) == "5 February 2016: 2016-02-05; The next day: 2016-02-06; 8 May: 2016-05-08");
}

TEST_CASE("in a narrative since an earlier year leaves the year under way") {
  CHECK(told_in({"It began on 5 May 2008. It was the largest since 1997. They left on 8 June."}, std::nullopt) ==
        "5 May 2008: 2008-05-05; 1997: 1997-01-01..1997-12-31; 8 June: 2008-06-08");
}

TEST_CASE("one look back makes no narrative") {
  CHECK(told_in({"The war began on 15 March 2011. On Friday the town fell, on 24 May the dam."},
                make_day(2017, 6, 5)) == "15 March 2011: 2011-03-15; Friday: 2017-06-02; 24 May: 2017-05-24");
}

TEST_CASE("news that tells a day with its year goes on in that year until something else anchors it") {
  CHECK(told_in({"On 17 October 2014 the siege began. On 3 December it was lifted."}, make_day(2017, 6, 5)) ==
        "17 October 2014: 2014-10-17; 3 December: 2014-12-03");
}

TEST_CASE("without a day of publication relative words need a day told before") {
  CHECK(told_in({"Yesterday the town fell, on Friday the dam."}, std::nullopt).empty());
  CHECK(told_in({"On 8 June 2016 it began. On Friday the town fell."}, std::nullopt) ==
        "8 June 2016: 2016-06-08; Friday: 2016-06-10");
  CHECK(told_in({"They came on 8 June."}, std::nullopt).empty());
}

TEST_CASE("a day before the first year told takes that year") {
  CHECK(told_in({"On 8 June they came.", "By 2016 they were gone."}, std::nullopt) ==
        "8 June: 2016-06-08 | 2016: 2016-01-01..2016-12-31");
}

TEST_CASE("mentions are sorted and never overlap, whatever the text") {
  const std::vector<std::string> pieces = {"May",     "5",     "June",   "2017",   "-",     "to",    "the", "end",
                                           "of",      "last",  "Friday", "week",   ",",     "early", "two", "days",
                                           "after",   "since", "1990s",  "spring", "next",  "a",     "few", "and",
                                           "between", "\n",    "first",  "half",   "night", "/"};
  unsigned state = 7;
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1103515245U + 12345U;
    text += pieces[(state >> 16) % pieces.size()] + (state & 0x40000000U ? " " : "");
  }
  const std::vector<TokenizedText> words{tokenize(text)};
  const auto found = find_dates(words, make_day(2017, 6, 5));
  REQUIRE(found.size() == 1);
  CHECK(found[0].size() > 100);
  std::uint32_t end = 0;
  for (const DateMention& mention : found[0]) {
    REQUIRE(mention.span.begin >= end);
    REQUIRE(mention.span.end > mention.span.begin);
    REQUIRE(mention.days.from <= mention.days.to);
    REQUIRE(mention.days.from >= first_day);
    REQUIRE(mention.days.to <= last_day);
    end = mention.span.end;
  }
}

TEST_CASE("a narrative may be told by section headings alone") {
  CHECK(told_in(
            {"1936", "The coup failed on 20 July. In December it snowed.", "1937", "It fell on 8 February.", "1938",
             "It was retaken in January.", "1939", "All ended on 1 April.", "1944", "Some fought on.", "1950", "None."},
            make_day(2009, 12, 19)) ==
        "1936: 1936-01-01..1936-12-31 | 20 July: 1936-07-20; December: 1936-12-01..1936-12-31 | "
        "1937: 1937-01-01..1937-12-31 | 8 February: 1937-02-08 | 1938: 1938-01-01..1938-12-31 | "
        "January: 1938-01-01..1938-01-31 | 1939: 1939-01-01..1939-12-31 | 1 April: 1939-04-01 | "
        "1944: 1944-01-01..1944-12-31 |  | 1950: 1950-01-01..1950-12-31 | ");
}

TEST_CASE("in a narrative a look back at another year leaves the year under way") {
  CHECK(told_in({"It began on 5 December 1941. They kept what they took the previous year. In January they attacked."},
                std::nullopt) ==
        "5 December 1941: 1941-12-05; the previous year: 1940-01-01..1940-12-31; January: 1942-01-01..1942-01-31");
}

TEST_CASE("in a narrative a span over the turn of the year may end in the year under way") {
  CHECK(told_in({"It fell on 3 March 1945. They had fought from October to March."}, std::nullopt) ==
        "3 March 1945: 1945-03-03; October to March: 1944-10-01..1945-03-31");
}

TEST_CASE("a day that the year under way lacks is that of the next year that has it") {
  CHECK(told_in({"In May 2007 it began. It ended on February 29."}, std::nullopt) ==
        "May 2007: 2007-05-01..2007-05-31; February 29: 2008-02-29");
}

TEST_CASE("no bytes of valid text are too much") {
  unsigned state = 99;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 300; ++i) {
      state = state * 1103515245U + 12345U;
      constexpr std::string_view characters = "0123456789 -/.,:'() \nMayJune of the199th5\xC2\xA0";
      text += characters[(state >> 16) % (characters.size() - 2)];
    }
    const std::vector<TokenizedText> words{tokenize(text)};
    const auto found = find_dates(words, make_day(2017, 6, 5));
    for (const DateMention& mention : found.front()) {
      REQUIRE(mention.days.from <= mention.days.to);
      REQUIRE(mention.span.end <= text.size());
    }
  }
}

TEST_CASE("long chains of words that ask for more need no deep stack and no long time") {
  const auto chain =
      GENERATE(as<std::string>(), "Friday last ", "Friday of ", "the end of the ", "early ", "5 and ", "5 June to ",
               "last ", "May ", "2014-", "the first week of ", "since ", "June 5, ", "a few ", "later that ");
  std::string text;
  while (text.size() < 1'000'000) text += chain;
  const std::vector<TokenizedText> words{tokenize(text)};
  const auto found = find_dates(words, make_day(2017, 6, 5));
  CAPTURE(chain);
  CHECK(found.front().size() <= words.front().tokens.size());
}

TEST_CASE("no text and no passages tell nothing") {
  CHECK(told_in({}, make_day(2017, 6, 5)).empty());
  CHECK(told_in({"", "..."}, make_day(2017, 6, 5)) == " | ");
}
