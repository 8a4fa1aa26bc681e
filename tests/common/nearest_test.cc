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
TEST_CASE("spellings differ by letters put in, left out, replaced or swapped") {
  CHECK(edit_distance("maskanah", "maskanah", 3) == 0);
  CHECK(edit_distance("maskanah", "maskana", 3) == 1);
  CHECK(edit_distance("maksanah", "maskanah", 3) == 1);
  CHECK(edit_distance("raqqa", "rakka", 3) == 2);
  CHECK(edit_distance("مسكنة", "مسكن", 3) == 1);
  CHECK(edit_distance("", "ab", 3) == 2);
}

TEST_CASE("beyond the limit the distance is not counted") {
  CHECK(edit_distance("maskanah", "hama", 2) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
}

TEST_CASE("the nearest words come first and far ones not at all") {
  NearestWords nearest("maskanna", 2);
  for (const char* word : {"hama", "maskana", "maskanah", "masana", "damascus"}) nearest.offer(word);
  CHECK(nearest.best_first() == std::vector<std::string>{"maskana", "maskanah"});
}
