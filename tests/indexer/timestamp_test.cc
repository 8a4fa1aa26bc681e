#include "indexer/timestamp.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("times as the web writes them are understood") {
  const auto [text, understood] = GENERATE(table<std::string, std::string>({
      {"2017-06-05T12:30:05Z", "2017-06-05T12:30:05Z"},
      {"2017-06-05T12:30:05.250Z", "2017-06-05T12:30:05Z"},
      {"2017-06-05 12:30", "2017-06-05T12:30:00Z"},
      {"2017-06-05", "2017-06-05T00:00:00Z"},
      {"2017-06-05T01:30:00+02:00", "2017-06-04T23:30:00Z"},
      {"2017-06-05T23:30:00-0100", "2017-06-06T00:30:00Z"},
  }));
  const auto time = parse_iso_time(text);
  REQUIRE(time.has_value());
  CHECK(iso_time(*time) == understood);
}

TEST_CASE("what is no time is refused") {
  const auto* const text = GENERATE("", "2017", "2017-02-30", "2017-06-05T", "2017-06-05T25:00", "2017-06-05T12:60",
                                    "2017-06-05T12:30:61Z", "2017-06-05T12:30:05X", "2017-06-05T12:30:05+2",
                                    "2017-06-05T12:30:05Z and more", "5 June 2017", "2017-06-05x12:30");
  CHECK_FALSE(parse_iso_time(text).has_value());
}
