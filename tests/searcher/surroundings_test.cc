#include "searcher/surroundings.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a place and a distance are told apart") {
  struct Case {
    const char* typed;
    const char* place;
    std::optional<double> kilometres;
  };
  const Case known =
      GENERATE(Case{"Maskanah", "Maskanah", {}}, Case{"Maskanah 25km", "Maskanah", 25},
               Case{" Deir ez-Zor  2.5 km ", "Deir ez-Zor", 2.5}, Case{"Maskanah 10mi", "Maskanah", 16.09344},
               Case{"Maskanah 800m", "Maskanah", 0.8}, Case{"T4", "T4", {}}, Case{"Sector 12", "Sector 12", {}},
               Case{"Camp 5km", "Camp", 5}, Case{"Bam", "Bam", {}}, Case{"Kmeit m", "Kmeit m", {}},
               Case{"Post5km", "Post5km", {}}, Case{"مسكنة 25km", "مسكنة", 25});
  CAPTURE(known.typed);
  const auto read = read_surroundings(known.typed);
  REQUIRE(read.ok());
  CHECK(read->place == known.place);
  CHECK(read->kilometres.has_value() == known.kilometres.has_value());
  if (known.kilometres) CHECK(*read->kilometres == Approx(*known.kilometres));
  CHECK_FALSE(read->centre);
}

TEST_CASE("a point is degrees north and east") {
  const auto read = read_surroundings("35.96, -38.04 10mi");
  REQUIRE(read.ok());
  REQUIRE(read->centre);
  CHECK(read->centre->latitude == Approx(35.96));
  CHECK(read->centre->longitude == Approx(-38.04));
  CHECK_FALSE(read_surroundings("Aleppo, Syria")->centre);
}

TEST_CASE("what is no place or no distance is told") {
  const auto [typed, reason] = GENERATE(table<std::string, std::string>({
      {"", "a place is missing beside the distance"},
      {" 25km ", "a place is missing beside the distance"},
      {"Maskanah 0km", "'0km' is no distance from 1m to 2000km"},
      {"Maskanah -5km", "'-5km' is no distance from 1m to 2000km"},
      {"Maskanah 1.2.3km", "'1.2.3km' is no distance"},
      {"Maskanah 5-km", "'5-km' is no distance"},
      {"36.02,38.02 0-mi", "'0-mi' is no distance"},
      {"Maskanah 99999999km", "'99999999km' is no distance from 1m to 2000km"},
      {"91,0", "'91,0' is no point: degrees north (-90 to 90), then degrees east (-180 to 180)"},
      {"0,180.5 5km", "'0,180.5' is no point: degrees north (-90 to 90), then degrees east (-180 to 180)"},
      {"35.96", "'35.96' is half a point: degrees north, a comma, degrees east, all in quotation marks"},
  }));
  CAPTURE(typed);
  const auto read = read_surroundings(typed);
  REQUIRE_FALSE(read.ok());
  CHECK(read.failure() == reason);
}

TEST_CASE("a distance alone is read, and nothing else") {
  CHECK(*read_distance(" 25 km") == Approx(25));
  CHECK(*read_distance("0.5mi") == Approx(0.804672));
  for (const char* typed : {"", "25", "km", "25 miles", "Maskanah 25km", "1e3km", "nankm", "infkm"}) {
    CAPTURE(typed);
    CHECK_FALSE(read_distance(typed).ok());
  }
}

TEST_CASE("distances on the earth are right to half a percent") {
  CHECK(kilometres_between({36.2, 37.16}, {36.2, 37.16}) == Approx(0));
  CHECK(kilometres_between({0, 0}, {0, 1}) == Approx(111.19).epsilon(0.005));
  CHECK(kilometres_between({36.2, 37.16}, {33.51, 36.29}) == Approx(309).epsilon(0.005));
  CHECK(kilometres_between({10, 179.5}, {10, -179.5}) == Approx(109.5).epsilon(0.005));
  CHECK(kilometres_between({90, 0}, {-90, 0}) == Approx(20015).epsilon(0.005));
}
