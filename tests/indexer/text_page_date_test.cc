#include <catch2/catch.hpp>

#include "indexer/readers/text_page/header_date.h"

using namespace dateline;

namespace {

/// "2017-06-03 [June 3, 2017]" for each day found.
std::string found_in(const std::string& line) {
  const TokenizedText words = tokenize(line);
  std::string found;
  for (const HeaderDate& date : find_header_dates(words)) {
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

TEST_CASE("what is no whole day, or may be two, is no day in a byline") {
  const std::string line =
      GENERATE(as<std::string>(), "June 2017", "June 31, 2017", "03/06/2017", "on Friday", "3 years ago", "May 5",
               "section 3.2.1", "1,400 men", "12 June", "2017", "3 of 2017", "June 5, 20170");
  CHECK(found_in(line).empty());
}
