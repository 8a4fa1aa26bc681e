#include "indexer/mail_time.h"

#include <catch2/catch.hpp>

#include "indexer/timestamp.h"

using namespace dateline;

TEST_CASE("times of mails and feeds are read: the day as written, the moment in UTC") {
  const auto [text, day, moment] = GENERATE(table<std::string, std::string, std::string>({
      {"Mon, 05 Jun 2017 08:30:00 +0200", "2017-06-05", "2017-06-05T06:30:00Z"},
      {"Mon, 5 Jun 2017 23:30:15 -0530", "2017-06-05", "2017-06-06T05:00:15Z"},
      {"5 Jun 2017 08:30 GMT", "2017-06-05", "2017-06-05T08:30:00Z"},
      {"5 JUNE 2017 08:30", "2017-06-05", "2017-06-05T08:30:00Z"},
      {"05 Jun 17 20:30:00 PDT", "2017-06-05", "2017-06-06T03:30:00Z"},
      {"1 Jan 99 00:00 EST", "1999-01-01", "1999-01-01T05:00:00Z"},
      {"1 Jan 103", "2003-01-01", "2003-01-01T00:00:00Z"},
      {" Tue,\t6  Jun 2017\r\n 08:30:60 +02:00 (summer)", "2017-06-06", "2017-06-06T06:31:00Z"},
      {"Sun, 05 Jun 2017 08:30:00 NOWHERE", "2017-06-05", "2017-06-05T08:30:00Z"},
  }));
  const auto time = parse_mail_time(text);
  REQUIRE(time.has_value());
  CHECK(iso_date(time->day) == day);
  CHECK(iso_time(time->moment) == moment);
}

TEST_CASE("what is no time of a mail is none") {
  const auto* const text = GENERATE("", "Mon,", "5 Jun", "31 Jun 2017 08:30:00 GMT", "5 Jux 2017 08:30", "-5 Jun 2017",
                                    "5 Jun -001 00:00:00 +0000", "Mon, 30 Nov -0001 00:00:00 +0000",
                                    "5 Jun 20171 08:30", "5 Jun 2017 24:00:00 GMT", "5 Jun 2017 8", "5 Jun 2017 08:61",
                                    "5 Jun 2017 08:30:00:00 GMT", "5 Jun 2017 08:30 +2", "2017-06-05T08:30:00Z");
  CHECK_FALSE(parse_mail_time(text).has_value());
}
