#include "common/calendar.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

/// A Saturday.
const Day today = *make_day(2017, 6, 10);

std::string shown(const DayRange& range) { return iso_date(range.from) + ".." + iso_date(range.to); }

std::string read(const std::string& text) {
  const auto range = parse_day_range(text, today);
  return range ? shown(*range) : range.failure().message;
}

}  // namespace

TEST_CASE("a day is made only where it exists") {
  CHECK(make_day(2016, 2, 29));
  CHECK_FALSE(make_day(2017, 2, 29));
  CHECK_FALSE(make_day(2017, 6, 31));
  CHECK_FALSE(make_day(2017, 13, 1));
  CHECK_FALSE(make_day(2017, 0, 1));
  CHECK_FALSE(make_day(2017, 1, 0));
  CHECK_FALSE(make_day(2017, 300, 1));
  CHECK_FALSE(make_day(2017, 1, 300));
  CHECK(make_day(1000, 1, 1) == first_day);
  CHECK(make_day(2199, 12, 31) == last_day);
  CHECK_FALSE(make_day(999, 12, 31));
  CHECK_FALSE(make_day(2200, 1, 1));
}

TEST_CASE("ISO days are written and read back") {
  CHECK(iso_date(*make_day(2017, 6, 5)) == "2017-06-05");
  CHECK(parse_iso_date("2017-06-05") == make_day(2017, 6, 5));
  const auto refused = GENERATE(as<std::string>(), "", "2017-6-5", "2017-06-31", "2017-06-05 ", "17-06-05",
                                "2017/06/05", "2017-06-0x", "-017-06-05", "0999-12-31");
  CAPTURE(refused);
  CHECK_FALSE(parse_iso_date(refused));
}

TEST_CASE("weeks run from Monday to Sunday, months and years from end to end") {
  CHECK(shown(week_range(today)) == "2017-06-05..2017-06-11");
  CHECK(shown(week_range(*make_day(2017, 6, 5))) == "2017-06-05..2017-06-11");
  CHECK(shown(week_range(*make_day(2017, 6, 11))) == "2017-06-05..2017-06-11");
  CHECK(shown(month_range(std::chrono::year(2016) / 2)) == "2016-02-01..2016-02-29");
  CHECK(shown(year_range(std::chrono::year(2017))) == "2017-01-01..2017-12-31");
}

TEST_CASE("a month on from its last day is the last day of a shorter month") {
  CHECK(add_months(*make_day(2017, 1, 31), 1) == make_day(2017, 2, 28));
  CHECK(add_months(*make_day(2017, 1, 15), -2) == make_day(2016, 11, 15));
}

TEST_CASE("ranges cover and share days") {
  const DayRange may = month_range(std::chrono::year(2017) / 5);
  const DayRange week = week_range(*make_day(2017, 5, 31));
  CHECK(shown(covering(may, week)) == "2017-05-01..2017-06-04");
  CHECK(shared_days(may, week) == 3);
  CHECK(shared_days(may, day_range(today)) == 0);
}

TEST_CASE("days are read as people type them") {
  const auto [text, range] = GENERATE(table<std::string, std::string>({
      {"2017", "2017-01-01..2017-12-31"},
      {"2017-06", "2017-06-01..2017-06-30"},
      {"2017-6-5", "2017-06-05..2017-06-05"},
      {"2017-06-05", "2017-06-05..2017-06-05"},
      {"  2017-06-05 ", "2017-06-05..2017-06-05"},
      {"june 2017", "2017-06-01..2017-06-30"},
      {"June_2017", "2017-06-01..2017-06-30"},
      {"jun. 2017", "2017-06-01..2017-06-30"},
      {"2017 june", "2017-06-01..2017-06-30"},
      {"may 2017", "2017-05-01..2017-05-31"},
      {"5 JUNE 2017", "2017-06-05..2017-06-05"},
      {"5th june 2017", "2017-06-05..2017-06-05"},
      {"june 5, 2017", "2017-06-05..2017-06-05"},
      {"june 5 2017", "2017-06-05..2017-06-05"},
      {"sept 30 2016", "2016-09-30..2016-09-30"},
      {"29 feb 2016", "2016-02-29..2016-02-29"},
      {"today", "2017-06-10..2017-06-10"},
      {"Yesterday", "2017-06-09..2017-06-09"},
      {"tomorrow", "2017-06-11..2017-06-11"},
      {"3 days ago", "2017-06-07..2017-06-07"},
      {"3_days_ago", "2017-06-07..2017-06-07"},
      {"three days ago", "2017-06-07..2017-06-07"},
      {"2 weeks ago", "2017-05-22..2017-05-28"},
      {"a month ago", "2017-05-01..2017-05-31"},
      {"1 year ago", "2016-01-01..2016-12-31"},
      {"last week", "2017-05-29..2017-06-04"},
      {"last_week", "2017-05-29..2017-06-04"},
      {"this week", "2017-06-05..2017-06-11"},
      {"last month", "2017-05-01..2017-05-31"},
      {"this month", "2017-06-01..2017-06-30"},
      {"next year", "2018-01-01..2018-12-31"},
      {"3d", "2017-06-07..2017-06-10"},
      {"2W", "2017-05-27..2017-06-10"},
      {"6mo", "2016-12-10..2017-06-10"},
      {"1y", "2016-06-10..2017-06-10"},
  }));
  CAPTURE(text);
  CHECK(read(text) == range);
}

TEST_CASE("ranges are read and their bounds widen outwards") {
  const auto [text, range] = GENERATE(table<std::string, std::string>({
      {"2017-05-20..2017-06-05", "2017-05-20..2017-06-05"},
      {"2017-05..2017-06", "2017-05-01..2017-06-30"},
      {"2016..june 2017", "2016-01-01..2017-06-30"},
      {"2017-05-20 .. 2017-06-05", "2017-05-20..2017-06-05"},
      {"2017-06-05..2017-06", "2017-06-05..2017-06-30"},
      {"2017-06..2017-06-05", "2017-06-01..2017-06-05"},
      {"2017-06-05..2017-06-05", "2017-06-05..2017-06-05"},
      {"2017-06..", "2017-06-01..2199-12-31"},
      {"..2017-06", "1000-01-01..2017-06-30"},
      {"last_week..today", "2017-05-29..2017-06-10"},
      {"3d..", "2017-06-07..2199-12-31"},
      {"2w..1w", "2017-05-27..2017-06-03"},
      {"2017-05-20/2017-06-05", "2017-05-20..2017-06-05"},
      {"2017-05/2017-06", "2017-05-01..2017-06-30"},
      {"2017-05/P2W", "2017-05-01..2017-05-14"},
      {"2017-05/P10D", "2017-05-01..2017-05-10"},
      {"2017-05/P1M", "2017-05-01..2017-05-31"},
      {"2017-05/p1y", "2017-05-01..2018-04-30"},
      {"2017-05-20/P1Y2M3D", "2017-05-20..2018-07-22"},
      {"P2W/2017-06-05", "2017-05-23..2017-06-05"},
      {"P1M/2017-05", "2017-05-01..2017-05-31"},
  }));
  CAPTURE(text);
  CHECK(read(text) == range);
}

TEST_CASE("what is no date is refused with the place, the reason and a way out") {
  struct Row {
    std::string text;
    DateFault fault;
  };
  const std::string forms = "write 2017, 2017-06, 2017-06-05, june 2017, yesterday, 3d or 2017-05..2017-06";
  const Row row = GENERATE_COPY(values<Row>({
      {"", {0, 0, "a date is missing", forms}},
      {"  ", {0, 2, "a date is missing", forms}},
      {"..", {0, 2, "the range has no end", forms}},
      {"2017-13", {5, 2, "there is no month 13", "months are 01 to 12"}},
      {"2017-00", {5, 2, "there is no month 00", "months are 01 to 12"}},
      {"2017-06-31", {8, 2, "June has 30 days", ""}},
      {"2017-06-00", {8, 2, "there is no day 0", ""}},
      {"2017-02-29", {8, 2, "2017 is no leap year", ""}},
      {"2016-02-30", {8, 2, "February has 29 days", ""}},
      {"31 june 2017", {0, 2, "June has 30 days", ""}},
      {" june 31, 2017", {6, 2, "June has 30 days", ""}},
      {"29 feb 2017", {0, 2, "2017 is no leap year", ""}},
      {"2017-05..2017-06-31", {17, 2, "June has 30 days", ""}},
      {"3m", {1, 1, "m may mean months or minutes", "write 3mo"}},
      {"2017-05..3m", {10, 1, "m may mean months or minutes", "write 3mo"}},
      {"3h", {0, 2, "'3h' is no date", forms}},
      {"0999", {0, 4, "years run from 1000 to 2199", ""}},
      {"2200-01", {0, 4, "years run from 1000 to 2199", ""}},
      {"20170605", {0, 8, "'20170605' is no year", "write a year with four digits"}},
      {"17-06-05", {0, 2, "'17' is no year", "write a year with four digits"}},
      {"2017-", {5, 0, "'' is no month", forms}},
      {"2017-06-05-01", {0, 13, "'2017-06-05-01' is no date", forms}},
      {"2017-ab", {5, 2, "'ab' is no month", forms}},
      {"5.6.2017", {0, 8, "'5.6.2017' is no date", forms}},
      {"06/05/2017", {0, 10, "'06/05/2017' is no date", "the year stands first: 2017-06-05"}},
      {"june", {0, 4, "a year is missing", "for example \"june 2017\""}},
      {"5 june", {0, 6, "a year is missing", "for example \"5 june 2017\""}},
      {"june 17", {0, 7, "a year is missing", "for example \"june 17 2017\""}},
      {"june 2017 soon", {10, 4, "'soon' is no day or year", forms}},
      {"1 2 june 2017", {0, 13, "'1 2 june 2017' is no date", forms}},
      {"soon", {0, 4, "'soon' is no date", forms}},
      {"maskanah 2017", {0, 8, "'maskanah' is no part of a date", forms}},
      {"2017 2018", {0, 9, "'2017 2018' is no date", forms}},
      {"last fight", {5, 5, "'fight' is no unit of time", "write week, month or year"}},
      {"3 moons ago", {2, 5, "'moons' is no unit of time", "write days, weeks, months or years"}},
      {"few days ago", {0, 3, "'few' is no number", ""}},
      {"99999999999 days ago", {0, 11, "'99999999999' is no number", ""}},
      {"5000y", {0, 5, "years run from 1000 to 2199", ""}},
      {"2017-06..2017-05", {0, 16, "the range ends before it begins", "write 2017-05..2017-06"}},
      {"2017-06/2017-05", {0, 15, "the range ends before it begins", "write 2017-05/2017-06"}},
      {"2017-05/P2X", {8, 3, "'P2X' is no duration", "write P10D, P2W, P1M or P1Y"}},
      {"2017-05/P", {8, 1, "'P' is no duration", "write P10D, P2W, P1M or P1Y"}},
      {"2017-05/P0D", {8, 3, "'P0D' is no duration", "write P10D, P2W, P1M or P1Y"}},
      {"2017-05/P1D1Y", {8, 5, "'P1D1Y' is no duration", "write P10D, P2W, P1M or P1Y"}},
      {"2017-05/PT5H", {8, 4, "the shortest duration is a day", "write P10D, P2W, P1M or P1Y"}},
      {"P1D/P2D", {0, 7, "the interval has no day", "write 2017-05-20/P2W"}},
      {"2017-05/P999999Y", {0, 16, "years run from 1000 to 2199", ""}},
      {"2017-05/", {8, 0, "a date is missing", forms}},
      {"2017...2018", {6, 5, "'.2018' is no date", forms}},
      {",", {0, 1, "',' is no date", forms}},
  }));
  CAPTURE(row.text);
  const auto range = parse_day_range(row.text, today);
  REQUIRE_FALSE(range.ok());
  CHECK(range.failure().offset == row.fault.offset);
  CHECK(range.failure().length == row.fault.length);
  CHECK(range.failure().message == row.fault.message);
  CHECK(range.failure().hint == row.fault.hint);
}
