#include "searcher/day_cover.h"

#include <catch2/catch.hpp>

#include "common/terms.h"

using namespace dateline;

namespace {

std::string covered(const char* from, const char* to) {
  const DayCover days = cover({*parse_iso_date(from), *parse_iso_date(to)});
  std::string text;
  for (const auto year : days.years) text += year_term("", year) + " ";
  for (const auto month : days.months) text += month_term("", month) + " ";
  for (const Day day : days.days) text += day_term("", day) + " ";
  return text;
}

}  // namespace

TEST_CASE("a range is covered by whole years, whole months and the days that are left") {
  CHECK(covered("2017-06-05", "2017-06-05") == "20170605 ");
  CHECK(covered("2017-06-01", "2017-06-30") == "201706 ");
  CHECK(covered("2017-01-01", "2017-12-31") == "2017 ");
  CHECK(covered("2016-12-31", "2018-02-01") == "2017 201801 20161231 20180201 ");
  CHECK(covered("2017-05-30", "2017-07-02") == "201706 20170530 20170531 20170701 20170702 ");
  CHECK(covered("2016-02-01", "2016-02-29") == "201602 ");
  CHECK(covered("2016-02-01", "2016-02-28").find("201602 ") == std::string::npos);
}
