#include "common/step_table.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a step leads where it was told to, all others nowhere") {
  StepTable steps;
  steps.add(1, 7, 2);
  steps.add(1, 8, 3);
  steps.add(2, 7, 4);
  CHECK(steps.find(1, 7) == 2);
  CHECK(steps.find(1, 8) == 3);
  CHECK(steps.find(2, 7) == 4);
  CHECK(steps.find(2, 8) == 0);
  CHECK(steps.find(7, 1) == 0);
}

TEST_CASE("steps are found after the table has grown many times") {
  constexpr StepTable::Node count = 30'000;
  StepTable steps;
  for (StepTable::Node i = 1; i <= count; ++i) steps.add(i, i % 5, i + 1);
  StepTable::Node wrong = 0;
  for (StepTable::Node i = 1; i <= count; ++i) wrong += steps.find(i, i % 5) == i + 1 ? 0U : 1U;
  CHECK(wrong == 0);
  CHECK(steps.find(count, (count + 1) % 5) == 0);
}
