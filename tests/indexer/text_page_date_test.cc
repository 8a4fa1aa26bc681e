#include <catch2/catch.hpp>

#include "indexer/readers/text_page/header_date.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// "2017-06-03 [June 3, 2017]" for each day found.
std::string found_in(const std::string& line, DayOrder order = DayOrder::unknown) {
  const TokenizedText words = tokenize(line);
  std::string found;
  for (const HeaderDate& date : find_header_dates(words, order)) {
    if (date.doubtful) found += "perhaps ";
    const std::size_t begin = words.tokens[date.begin].begin;
    found += iso_date(date.day) + " [" + line.substr(begin, words.tokens[date.end - 1].end - begin) + "]";
  }
  return found;
}

}  // namespace

TEST_CASE("a day in a byline is read with its weekday, time and zone") {
  const auto [line, found] = GENERATE(table<std::string, std::string>({
      {"Valley Courier, June 03, 2017", "2017-06-03 [June 03, 2017]"},
      {"Posted on June 7, 2017 by Jane", "2017-06-07 [June 7, 2017]"},
      {"June 7, 2017 at 10:14 am", "2017-06-07 [June 7, 2017 at 10:14 am]"},
      {"Sat, 3 Jun 2017 10:14:00 +0200 | x", "2017-06-03 [Sat, 3 Jun 2017 10:14:00 +0200]"},
      {"Sunday, June 11, 2017", "2017-06-11 [Sunday, June 11, 2017]"},
      {"2017-06-03T10:14:00Z", "2017-06-03 [2017-06-03T10:14:00Z]"},
      {"03.06.2017", "2017-06-03 [03.06.2017]"},
      {"2017/06/03", "2017-06-03 [2017/06/03]"},
      {"23/06/2017", "2017-06-23 [23/06/2017]"},
      {"06/23/2017", "2017-06-23 [06/23/2017]"},
      {"06/06/2017", "2017-06-06 [06/06/2017]"},
      {"3rd of June, 2017", "2017-06-03 [3rd of June, 2017]"},
      {"5 June 2017 08:14 GMT", "2017-06-05 [5 June 2017 08:14 GMT]"},
      {"3. Juni 2017, 10:14 Uhr", "2017-06-03 [3. Juni 2017, 10:14 Uhr]"},
      {"1er juin 2017 à 10h14", "2017-06-01 [1er juin 2017 à 10h14]"},
      {"3 de junio de 2017", "2017-06-03 [3 de junio de 2017]"},
      {"3 июня 2017", "2017-06-03 [3 июня 2017]"},
      {"3 حزيران 2017", "2017-06-03 [3 حزيران 2017]"},
      {"Published 5 June 2017 Updated 6 June 2017", "2017-06-05 [5 June 2017]2017-06-06 [6 June 2017]"},
  }));
  CHECK(found_in(line) == found);
}

TEST_CASE("what is no whole day is no day in a byline") {
  const std::string line =
      GENERATE(as<std::string>(), "June 2017", "June 31, 2017", "31/31/2017", "on Friday", "3 years ago", "May 5",
               "section 3.2.1", "1,400 men", "12 June", "2017", "3 of 2017", "June 5, 20170");
  CHECK(found_in(line).empty());
}

TEST_CASE("figures with slashes are read in the order of the page, and are in doubt without one") {
  CHECK(found_in("03/06/2017 at 10:14") == "perhaps 2017-06-03 [03/06/2017 at 10:14]");
  CHECK(found_in("03/06/2017", DayOrder::day_first) == "2017-06-03 [03/06/2017]");
  CHECK(found_in("03/06/2017", DayOrder::month_first) == "2017-03-06 [03/06/2017]");
  CHECK(found_in("23/06/2017", DayOrder::month_first) == "2017-06-23 [23/06/2017]");
}

TEST_CASE("a figure above twelve tells the order of a day with slashes") {
  const auto [line, order] = GENERATE(table<std::string, DayOrder>({
      {"Updated: 17/06/2017", DayOrder::day_first},
      {"Wed 06/14/2017 10:14", DayOrder::month_first},
      {"06/06/2017", DayOrder::unknown},
      {"05/06/2017", DayOrder::unknown},
      {"2017/06/23", DayOrder::unknown},
      {"23 June 2017", DayOrder::unknown},
      {"23.06.2017", DayOrder::unknown},
  }));
  CHECK(sure_day_order(tokenize(line)) == order);
}

TEST_CASE("a page tells the order of its days with slashes by a figure above twelve or by other days near them") {
  const auto [lines, published] = GENERATE(table<std::string, std::string>({
      {"Published: 05/06/2017 | Updated: 17/06/2017", "published: 2017-06-05\n"},
      {"Published: 06/05/2017 | Updated: 06/17/2017", "published: 2017-06-05\n"},
      {"Published: 05/06/2017\nUpdated: 8 June 2017", "published: 2017-06-05\n"},
      {"Published: 05/06/2017\nUpdated: May 8, 2017", "published: 2017-05-06\n"},
      {"Published: 05/06/2017", ""},
      {"Published: 05/06/2017\nUpdated: 06/17/2017\nModified: 17/06/2017", ""},
  }));
  const std::string page = "The ferry at the bend\nBy Ada Holm\n" + lines +
                           "\n\nThe ferry at the bend of the river carries carts again, and has a new rope.\n";
  CHECK(read_transcript(page) ==
        "title: The ferry at the bend\nauthor: Ada Holm\n" + published + "body: The ferry at ... new rope.\n");
}
