#include "searcher/edit_distance.h"

#include <catch2/catch.hpp>

using namespace dateline;

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
