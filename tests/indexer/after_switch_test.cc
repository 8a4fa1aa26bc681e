#include "indexer/after_switch.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

const RunOutcome outcome{"20261122T030102Z", "20261121T030102Z", 61, 5, 58, 277, 3, 1.25};

}  // namespace

TEST_CASE("the command after a switch is told the counts") {
  const TemporaryFolder folder;
  const std::filesystem::path told = folder.path() / "told";
  const auto failure =
      run_after_switch("env | grep ^DATELINE_ | LC_ALL=C sort > '" + told.string() + "'", "/ix", outcome);
  CHECK_FALSE(failure);
  CHECK(folder.read("told") ==
        "DATELINE_ARTICLES=61\nDATELINE_FAULTS=3\nDATELINE_GENERATION=20261122T030102Z\nDATELINE_INDEX=/ix\n"
        "DATELINE_NEW_ARTICLES=5\nDATELINE_PASSAGES=277\nDATELINE_PREVIOUS=20261121T030102Z\n"
        "DATELINE_PREVIOUS_ARTICLES=58\nDATELINE_SECONDS=1.25\n");
}

TEST_CASE("how the command after a switch failed is told") {
  const auto [command, failure] = GENERATE(table<std::string, std::string>({
      {"exit 4", "ended with status 4"},
      {"kill -KILL $$", "ended by signal 9"},
      {"no-such-command-at-all 2>/dev/null", "ended with status 127"},
      {"read line", "ended with status 1"},  // nothing stands on its standard input
  }));
  CHECK(run_after_switch(command, "/ix", outcome) == failure);
}

TEST_CASE("the index is named so that a command in any folder finds it") {
  const std::string variable = outcome_variables("ix", outcome).front();
  CHECK(variable == "DATELINE_INDEX=" + (std::filesystem::current_path() / "ix").string());
}
