#include "common/nearest.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace dateline;

TEST_CASE("a slip of the pen is led back to the nearest known word") {
  const std::vector<std::string> known = {"build", "inspect", "check", "rollback", "info"};
  const auto [wrong, meant] = GENERATE(table<std::string, std::string>({
      {"biuld", "build"},
      {"inspekt", "inspect"},
      {"ins", "inspect"},
      {"rolback", "rollback"},
      {"chekc", "check"},
  }));
  CHECK(nearest(wrong, known) == meant);
}

TEST_CASE("what is far from everything is led nowhere") {
  const std::vector<std::string> known = {"build", "info"};
  CHECK_FALSE(nearest("archive", known).has_value());
  CHECK_FALSE(nearest("", known).has_value());
  CHECK_FALSE(nearest(std::string(1'000'000, 'x'), known).has_value());
}
