#include <catch2/catch.hpp>

#include <string>

#include "tests/common/told_dates.h"

using namespace dateline;

TEST_CASE("absolute days are told in any order") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"On June 5, 2016 they met.", "June 5, 2016: 2016-06-05"},
      {"It began on 5 June 2016 at noon.", "5 June 2016: 2016-06-05"},
      {"The 5th of June 2016 was calm.", "The 5th of June 2016: 2016-06-05"},
      {"On the fifth of June 2016.", "the fifth of June 2016: 2016-06-05"},
      {"By June 3rd, 2016, it was over.", "June 3rd, 2016: 2016-06-03"},
      {"Posted 2016-06-05 by the army.", "2016-06-05: 2016-06-05"},
      {"Posted 2016/06/05 here.", "2016/06/05: 2016-06-05"},
      {"Seen 15/06/2016 there.", "15/06/2016: 2016-06-15"},
      {"Seen 06/15/2016 there.", "06/15/2016: 2016-06-15"},
      {"Dates: 03.02.2016 (arrival).", "03.02.2016: 2016-02-03"},
      {"Seen 05.06.2016 there.", "05.06.2016: 2016-06-05"},
      {"On June 3,2016 they left.", "June 3,2016: 2016-06-03"},
      {"On Feb. 26, 2016 they left.", "Feb. 26, 2016: 2016-02-26"},
      {"On Sunday, 5 June 2016, they met.", "Sunday, 5 June 2016: 2016-06-05"},
      {"At 2016-06-05T14:05 it closed.", "2016-06-05T14: 2016-06-05"},
      {"On Sun, June 5, 2016, they met.", "Sun, June 5, 2016: 2016-06-05"},
      {"on june 5, 2016 they met", "june 5, 2016: 2016-06-05"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("a day without a year is the one nearest on or before the day of publication") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"On May 24th the road was cut.", "May 24th: 2017-05-24"},
      {"On 24 May the road was cut.", "24 May: 2017-05-24"},
      {"On December 20 the city fell.", "December 20: 2016-12-20"},
      {"The city fell on 20 July.", "20 July: 2016-07-20"},
      {"Talks will be held on 20 July.", "20 July: 2017-07-20"},
      {"Talks are due on June 9.", "June 9: 2017-06-09"},
      {"Elections will be held on December 20.", "December 20: 2017-12-20"},
      {"The army withdrew ahead of the June 17 talks.", "June 17: 2017-06-17"},
      {"The quarter ending June 30 was good.", "June 30: 2017-06-30"},
      {"The town was taken on February 29.", "February 29: 2016-02-29"},
      {"On 5 June the road was open.", "5 June: 2017-06-05"},
      {"The meeting of June 5 last year failed.", "June 5 last year: 2016-06-05"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("months, seasons, years and decades are told whole") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"The dam was taken in May.", "May: 2017-05-01..2017-05-31"},
      {"The offensive of May 2016 failed.", "May 2016: 2016-05-01..2016-05-31"},
      {"It fell in July.", "July: 2016-07-01..2016-07-31"},
      {"It fell in March last year.", "March last year: 2016-03-01..2016-03-31"},
      {"Since then, in 2014, all changed.", "2014: 2014-01-01..2014-12-31"},
      {"The 2014 offensive failed.", "2014: 2014-01-01..2014-12-31"},
      {"Syria's 2011 uprising spread.", "2011: 2011-01-01..2011-12-31"},
      {"The plan (2013) was dropped.", "2013: 2013-01-01..2013-12-31"},
      {"In the 1990s the dam was built.", "the 1990s: 1990-01-01..1999-12-31"},
      {"It was built in the early 1990s.", "the early 1990s: 1990-01-01..1993-12-31"},
      {"In the spring of 2015 they came.", "the spring of 2015: 2015-03-01..2015-05-31"},
      {"In summer 2015 they came.", "summer 2015: 2015-06-01..2015-08-31"},
      {"In the fall of 2015 they came.", "the fall of 2015: 2015-09-01..2015-11-30"},
      {"Last summer they came.", "Last summer: 2016-06-01..2016-08-31"},
      {"Last May they came.", "Last May: 2017-05-01..2017-05-31"},
      {"They came in the winter of 2015.", "the winter of 2015: 2015-12-01..2016-02-29"},
      {"The March offensive ended.", "March: 2017-03-01..2017-03-31"},
      {"A spring offensive was expected.", "spring: 2017-03-01..2017-05-31"},
      {"They spent the spring and early summer of 2015 there.",
       "the spring: 2015-03-01..2015-05-31; early summer of 2015: 2015-06-01..2015-06-30"},
      {"They said so in '14 and in '98.", "14: 2014-01-01..2014-12-31; 98: 1998-01-01..1998-12-31"},
      {"In fiscal 2016 the port lost money.", "2016: 2016-01-01..2016-12-31"},
      {"The 2015 and 2016 harvests failed.", "2015: 2015-01-01..2015-12-31; 2016: 2016-01-01..2016-12-31"},
      {"It is the best of this decade.", "this decade: 2010-01-01..2019-12-31"},
      {"March\nOn 3 March they came.", "March: 2017-03-01..2017-03-31; 3 March: 2017-03-03"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("weekdays are the last ones on or before the day of publication unless the words say otherwise") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"The army entered the town on Friday.", "Friday: 2017-06-02"},
      {"The army said on Monday that it left.", "Monday: 2017-06-05"},
      {"The army said on Tuesday that it will leave.", "Tuesday: 2017-05-30"},
      {"They will meet on Friday.", "Friday: 2017-06-09"},
      {"They meet next Friday.", "next Friday: 2017-06-09"},
      {"They met last Monday.", "last Monday: 2017-05-29"},
      {"They meet this Thursday.", "this Thursday: 2017-06-08"},
      {"Late on Friday the town fell.", "Late on Friday: 2017-06-02"},
      {"It fell early on Monday.", "early on Monday: 2017-06-05"},
      {"It fell on Monday morning.", "Monday morning: 2017-06-05"},
      {"It fell on the night of 2 June.", "the night of 2 June: 2017-06-02"},
      {"It fell on Wednesday last week.", "Wednesday last week: 2017-05-31"},
      {"Monday's strike hit a depot.", "Monday: 2017-06-05"},
      {"It fell over the weekend.", "the weekend: 2017-06-03..2017-06-04"},
      {"It fell last weekend.", "last weekend: 2017-06-03..2017-06-04"},
      {"It fell this past weekend.", "this past weekend: 2017-06-03..2017-06-04"},
      {"The pool opens Saturday.", "Saturday: 2017-06-10"},
      {"The fair begins on Friday.", "Friday: 2017-06-09"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("relative words are seen from the day of publication") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"It fell yesterday.", "yesterday: 2017-06-04"},
      {"It fell today, not tomorrow.", "today: 2017-06-05; tomorrow: 2017-06-06"},
      {"Tonight they wait.", "Tonight: 2017-06-05"},
      {"It fell last night.", "last night: 2017-06-04"},
      {"It fell this morning.", "this morning: 2017-06-05"},
      {"It fell yesterday evening.", "yesterday evening: 2017-06-04"},
      {"It fell the day before yesterday.", "the day before yesterday: 2017-06-03"},
      {"It fell last week.", "last week: 2017-05-29..2017-06-04"},
      {"It fell last month.", "last month: 2017-05-01..2017-05-31"},
      {"It fell last year.", "last year: 2016-01-01..2016-12-31"},
      {"It fell earlier this month.", "earlier this month: 2017-06-01..2017-06-05"},
      {"It fell this year.", "this year: 2017-01-01..2017-12-31"},
      {"It fell earlier this year.", "earlier this year: 2017-01-01..2017-06-05"},
      {"They will leave later this month.", "later this month: 2017-06-05..2017-06-30"},
      {"It fell three days ago.", "three days ago: 2017-06-02"},
      {"It fell two weeks ago.", "two weeks ago: 2017-05-22..2017-05-28"},
      {"It fell six months ago.", "six months ago: 2016-12-01..2016-12-31"},
      {"It fell a year ago.", "a year ago: 2016-01-01..2016-12-31"},
      {"It fell a few days ago.", "a few days ago: 2017-05-30..2017-06-03"},
      {"It fell in recent days.", "recent days: 2017-05-29..2017-06-05"},
      {"It fell in the past two weeks.", "the past two weeks: 2017-05-22..2017-06-05"},
      {"It fell during the last three days.", "the last three days: 2017-06-02..2017-06-05"},
      {"It fell by the end of the month.", "the end of the month: 2017-06-21..2017-06-30"},
      {"It fell twenty-five days ago.", "twenty-five days ago: 2017-05-11"},
      {"The town was shelled overnight.", "overnight: 2017-06-04..2017-06-05"},
      {"The bridge closes two weeks from now.", "two weeks from now: 2017-06-19..2017-06-25"},
      {"They left three months back.", "three months back: 2017-03-01..2017-03-31"},
      {"They will come in the next two weeks.", "the next two weeks: 2017-06-05..2017-06-19"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("earlier this week is the week until the day of publication") {
  CHECK(told_in({"It fell earlier this week."}, make_day(2017, 6, 9)) == "earlier this week: 2017-06-05..2017-06-09");
}

TEST_CASE("the last day told is what the next words count from") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"On May 20 it fell. The same day they left.", "May 20: 2017-05-20; The same day: 2017-05-20"},
      {"On May 20 it fell; that night they left.", "May 20: 2017-05-20; that night: 2017-05-20"},
      {"On May 20 it fell. The next day they left.", "May 20: 2017-05-20; The next day: 2017-05-21"},
      {"On May 20 it fell, the following day too.", "May 20: 2017-05-20; the following day: 2017-05-21"},
      {"On May 20 it fell. Two days later they left.", "May 20: 2017-05-20; Two days later: 2017-05-22"},
      {"On May 20 it fell. A week later they left.", "May 20: 2017-05-20; A week later: 2017-05-22..2017-05-28"},
      {"On May 20 it fell. They came the day before.", "May 20: 2017-05-20; the day before: 2017-05-19"},
      {"In May 2016 it fell. That year all changed.",
       "May 2016: 2016-05-01..2016-05-31; That year: 2016-01-01..2016-12-31"},
      {"On Friday it fell. The next morning they left.", "Friday: 2017-06-02; The next morning: 2017-06-03"},
      {"The next day they left.", ""},
      {"Two days after the attack they left.", ""},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("since opens a span until the day of publication, until and by tell the day itself") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"Since June 3 they hold it.", "June 3: 2017-06-03..2017-06-05"},
      {"They have held it since Friday.", "Friday: 2017-06-02..2017-06-05"},
      {"They have held it since May.", "May: 2017-05-01..2017-06-05"},
      {"They have held it since late on Friday.", "late on Friday: 2017-06-02..2017-06-05"},
      {"They have held it since 2011.", "2011: 2011-01-01..2011-12-31"},
      {"They held it until May 20.", "May 20: 2017-05-20"},
      {"They held it by May 20.", "May 20: 2017-05-20"},
      {"They must leave by Friday.", "Friday: 2017-06-09"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("ranges are one span, lists are days of their own") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"It lasted from 3 to 5 June.", "3 to 5 June: 2017-06-03..2017-06-05"},
      {"It lasted between 20 and 25 May.", "20 and 25 May: 2017-05-20..2017-05-25"},
      {"It was held June 3-5, 2016.", "June 3-5, 2016: 2016-06-03..2016-06-05"},
      {"It was held 3\u20135 June 2016.", "3\u20135 June 2016: 2016-06-03..2016-06-05"},
      {"It lasted between May and July 2016.", "May and July 2016: 2016-05-01..2016-07-31"},
      {"It lasted from December 2015 to May 2016.", "December 2015 to May 2016: 2015-12-01..2016-05-31"},
      {"It lasted from May 20 until June 5.", "May 20 until June 5: 2017-05-20..2017-06-05"},
      {"It lasted from December 20 to January 5.", "December 20 to January 5: 2016-12-20..2017-01-05"},
      {"The war of 2011-2014 ended.", "2011-2014: 2011-01-01..2014-12-31"},
      {"It lasted from 2011 to 2014.", "2011 to 2014: 2011-01-01..2014-12-31"},
      {"In 2013-14 it went on.", "2013-14: 2013-01-01..2014-12-31"},
      {"From Thursday to Saturday it rained.", "Thursday to Saturday: 2017-06-01..2017-06-03"},
      {"From Saturday until Monday it rained.", "Saturday until Monday: 2017-06-03..2017-06-05"},
      {"It lasted from the 1st to the 3rd.", "the 1st to the 3rd: 2017-06-01..2017-06-03"},
      {"Update 2, 1 June: the road is open.", "1 June: 2017-06-01"},
      {"It rained on 2 and 4 June.", "2: 2017-06-02; 4 June: 2017-06-04"},
      {"It rained on June 2, 3 and 4.", "June 2: 2017-06-02; 3: 2017-06-03; 4: 2017-06-04"},
      {"On June 2 and 12 people died.", "June 2: 2017-06-02"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("fuzzy words take a part of what they stand before") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"It fell in early May.", "early May: 2017-05-01..2017-05-10"},
      {"It fell in mid-May.", "mid-May: 2017-05-11..2017-05-20"},
      {"It fell in late May.", "late May: 2017-05-21..2017-05-31"},
      {"It fell at the end of May.", "the end of May: 2017-05-21..2017-05-31"},
      {"It fell in the middle of May 2016.", "the middle of May 2016: 2016-05-11..2016-05-20"},
      {"It fell in early 2016.", "early 2016: 2016-01-01..2016-04-30"},
      {"It fell in mid-2016.", "mid-2016: 2016-05-01..2016-08-31"},
      {"It fell in late 2016.", "late 2016: 2016-09-01..2016-12-31"},
      {"In the first half of May it fell.", "the first half of May: 2017-05-01..2017-05-15"},
      {"In the second half of 2016 it fell.", "the second half of 2016: 2016-07-01..2016-12-31"},
      {"In the first week of May it fell.", "the first week of May: 2017-05-01..2017-05-07"},
      {"In the last week of May it fell.", "the last week of May: 2017-05-25..2017-05-31"},
      {"In the first days of May it fell.", "the first days of May: 2017-05-01..2017-05-10"},
      {"In the third quarter of 2016 it fell.", "the third quarter of 2016: 2016-07-01..2016-09-30"},
      {"In the early part of this year it fell.", "the early part of this year: 2017-01-01..2017-04-30"},
      {"In the early hours of Friday it fell.", "the early hours of Friday: 2017-06-02"},
      {"In the first months of 2016 it fell.", "the first months of 2016: 2016-01-01..2016-04-30"},
      {"In the first two months of 2016 it fell.", "the first two months of 2016: 2016-01-01..2016-02-29"},
      {"On the last day of May it fell.", "the last day of May: 2017-05-31"},
      {"On the second day of 2016 it fell.", "the second day of 2016: 2016-01-02"},
      {"In the last ten days of May it fell.", "the last ten days of May: 2017-05-22..2017-05-31"},
      {"The third quarter 2016 was calm.", "The third quarter 2016: 2016-07-01..2016-09-30"},
      {"Output rose in Q1 2017.", "Q1 2017: 2017-01-01..2017-03-31"},
      {"Output rose in H2 2016.", "H2 2016: 2016-07-01..2016-12-31"},
      {"They met on the second Tuesday of May.", "the second Tuesday of May: 2017-05-09"},
      {"They met on the last Friday in May.", "the last Friday in May: 2017-05-26"},
      {"It fell early last week.", "early last week: 2017-05-29..2017-05-31"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("words and numbers that look like dates tell none") {
  const auto text = GENERATE(
      as<std::string>(), "May he rest in peace.", "They may leave the town.", "Theresa May spoke.",
      "Mrs May spoke to May again.", "They march on the city.", "March on, he said.",
      "The March for Science drew crowds.", "The Sun and the sat phone.", "He read the Sun.",
      "The 17th Division and its T-90 tanks.", "On the N4 road.", "About 1400 square kilometers.",
      "Some 2,500 ISIS members.", "More than 2000 soldiers came.", "They walked 1500 km.", "They won 3-2 in the cup.",
      "Call 555-1234 or 0043 2011.", "At 10:30 or 18.45 they left.", "Version 2.0.1 is out.", "The 137th Base was hit.",
      "See page 2014.", "Wait a second.", "Resolution 2254 was passed.", "It costs $2000 or 1990 dollars.",
      "Every Monday they pray.", "Black Friday sales.", "The Sunday Times wrote.", "They fought for three days.",
      "In two days they took it.", "In the year 300 BC and 241 BC.", "In 999 or 2500.", "Seen 06/05/2017 there.",
      "Black September struck.", "The fall of Aleppo.", "Su-2000 jets.", "Russia Today reported.",
      "To this day nobody knows.", "June Miller spoke.", "Dec and Jan are names.", "the second one",
      "He spoke at 1900 GMT.", "from 5 to 10 fighters", "in his sixties, they say, 60 years on", "a spring of water",
      "from 1200 to 1500 men", "They live on the 4th floor.", "It is on the 38th parallel.",
      "It came on the 5th and final day.", "on the 5th and 6th floors", "The 14th fell.",
      "Decree No. 1987 of the army.", "Mr April sat in row 18.", "The Ramadan Offensive failed.", "an overnight stay",
      "It cannot be done overnight.", "Overnight rates rose.", "The Class of 2005 met.", "April said she would stay.");
  CAPTURE(text);
  CHECK(told_on_monday(text).empty());
}

TEST_CASE("a number after a month is an amount where it counts what follows") {
  CHECK(told_on_monday("In May 12 soldiers were killed.") == "May: 2017-05-01..2017-05-31");
  CHECK(told_on_monday("In May 2,500 ISIS members left.") == "May: 2017-05-01..2017-05-31");
  CHECK(told_on_monday("It rose in May 5 percent.") == "May: 2017-05-01..2017-05-31");
}

TEST_CASE("four digits are a year where the words around say so") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"2014: the first year", "2014: 2014-01-01..2014-12-31"},
      {"2015 saw more of it.", "2015: 2015-01-01..2015-12-31"},
      {"They moved into 2016 unbeaten.", "2016: 2016-01-01..2016-12-31"},
      {"Under its 2013 treaty they trade.", "2013: 2013-01-01..2013-12-31"},
      {"At the 2012 Geneva talks they met.", "2012: 2012-01-01..2012-12-31"},
      {"The plan for 2018 is ready.", "2018: 2018-01-01..2018-12-31"},
      {"In the 2014/15 season it rained.", "2014/15: 2014-01-01..2015-12-31"},
      {"The treaty of 1648 ended it.", ""},
      {"The 1500 Iraqi soldiers left.", ""},
      {"After 1400 CST they left.", ""},
      {"Between 1800 and 2000 soldiers left.", ""},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("a day without its month is of the month named last in the passage, else the last one") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"On the 27th a drone fell.", "the 27th: 2017-05-27"},
      {"On Thursday the 1st they came.", "Thursday the 1st: 2017-06-01"},
      {"At six on the 27th and went on.", "the 27th: 2017-05-27"},
      {"On the morning of the 27th a drone fell.", "the morning of the 27th: 2017-05-27"},
      {"They will meet on the 27th.", "the 27th: 2017-06-27"},
      {"It closed on the 27th of last month.", "the 27th of last month: 2017-05-27"},
      {"The 4th of April was calm. On the 6th it rained.", "The 4th of April: 2017-04-04; the 6th: 2017-04-06"},
      {"On 28 April they came. On the 3rd they left.", "28 April: 2017-04-28; the 3rd: 2017-05-03"},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("Ramadan and the two feasts are told by the tabular calendar, a man of that name is not") {
  const auto [text, told] = GENERATE(table<std::string, std::string>({
      {"The market was hit during Ramadan 2015.", "Ramadan 2015: 2015-06-18..2015-07-17"},
      {"Since the beginning of Ramadan 2016 it is calm.", "the beginning of Ramadan 2016: 2016-06-07..2017-06-05"},
      {"It was calm over Eid al-Adha.", "Eid al-Adha: 2016-09-13..2016-09-16"},
      {"The truce held until Eid ul-Fitr 2016.", "Eid ul-Fitr 2016: 2016-07-07..2016-07-09"},
      {"Ramadan Saleh and Tariq Ramadan spoke.", ""},
      {"The town of Ein Eid was shelled.", ""},
  }));
  CAPTURE(text);
  CHECK(told_on_monday(text) == told);
}

TEST_CASE("New Year's Eve and Day are told, the new year is not") {
  CHECK(told_on_monday("The guns fell silent on New Year's Eve.") == "New Year's Eve: 2016-12-31");
  CHECK(told_on_monday("On New Year's Day 2016 it snowed.") == "New Year's Day 2016: 2016-01-01");
  CHECK(told_on_monday("In the New Year all will change.").empty());
}

TEST_CASE("Christmas is told with its year, an offensive of that name is not") {
  CHECK(told_on_monday("They were home by Christmas 2015.") == "Christmas 2015: 2015-12-25");
  CHECK(told_on_monday("On Christmas Eve it snowed.") == "Christmas Eve: 2016-12-24");
  CHECK(told_on_monday("The Christmas Offensive failed.").empty());
}

TEST_CASE("a verb of saying tells of the day beside it only") {
  CHECK(told_on_monday("The ministry said on Friday that talks will begin on June 9.") ==
        "Friday: 2017-06-02; June 9: 2017-06-09");
  CHECK(told_on_monday("In February the ministry said it would leave.") == "February: 2017-02-01..2017-02-28");
  CHECK(told_on_monday("The ministry said the dam opens on 1 July.") == "1 July: 2017-07-01");
}

TEST_CASE("a dateline moves the anchor and is not itself told") {
  CHECK(told_in({"A title", "BEIRUT, June 3 (Agency) - The town fell on Friday, the army said."},
                make_day(2017, 6, 9)) == " | Friday: 2017-06-02");
  CHECK(told_in({"DAMASCUS, 3 June 2017 \u2013 The town fell yesterday."}, std::nullopt) == "yesterday: 2017-06-02");
  CHECK(told_in({"Deir Ezzor, June 3 - The town fell today."}, make_day(2017, 6, 5)) == "today: 2017-06-03");
  CHECK(told_on_monday("Talks in Geneva on June 3 (a Saturday) failed.") == "June 3: 2017-06-03; Saturday: 2017-06-03");
}
