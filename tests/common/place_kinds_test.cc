#include "common/place_kinds.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("one point tells of a village or a dam, and not of a country or a river") {
  for (const char* kind :
       {"PCLI", "PCLH", "ADM1", "ADM3", "RGN", "CONT", "SEA", "GULF", "STM", "MTS", "RD", "CSTL", "DSRT"}) {
    CAPTURE(kind);
    CHECK(is_extended(kind));
  }
  for (const char* kind :
       {"PPL", "PPLC", "PPLA2", "DAM", "AIRB", "BDG", "RDJCT", "HLL", "MT", "ISL", "CMPRF", "", "PS"}) {
    CAPTURE(kind);
    CHECK_FALSE(is_extended(kind));
  }
}
