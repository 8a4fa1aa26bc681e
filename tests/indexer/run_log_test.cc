#include "indexer/run_log.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

using namespace dateline;

TEST_CASE("a fault is told on one line, fit for a terminal") {
  std::ostringstream out;
  RunLog log(out, "dateline-index", false);
  log.report({"a.txt", "", "empty"});
  log.report({"b\n\x1B[2J.jsonl", "line 7", "no JSON"});
  CHECK(out.str() == "dateline-index: a.txt: empty\ndateline-index: b\\n\\x1b[2J.jsonl: line 7: no JSON\n");
  CHECK(log.faults() == 2);
}

TEST_CASE("all faults are counted, and not more are kept than a manifest can bear") {
  std::ostringstream out;
  RunLog log(out, "x", false);
  for (int i = 0; i < 1500; ++i) log.report({std::to_string(i), "", "empty"});
  CHECK(log.faults() == 1500);
  REQUIRE(log.kept().size() == RunLog::most_kept);
  CHECK(log.kept().back().file == "999");
}

TEST_CASE("a file that is all faults does not drown those of the others") {
  std::ostringstream out;
  RunLog log(out, "x", false);
  for (int i = 0; i < 5000; ++i) log.report({"bomb.jsonl", std::to_string(i), "no JSON"});
  log.report({"next.txt", "", "empty"});
  CHECK(log.faults() == 5001);
  const std::string told = out.str();
  CHECK(std::count(told.begin(), told.end(), '\n') == 202);
  CHECK(
      told.ends_with("x: bomb.jsonl: 199: no JSON\nx: bomb.jsonl: more faults than are told; they are counted only\nx: "
                     "next.txt: empty\n"));
  CHECK(log.kept().back().file == "next.txt");
}

TEST_CASE("progress is shown only where it was asked for, and gives way to faults") {
  std::ostringstream silent;
  RunLog(silent, "x", false).show_progress("1 article");
  CHECK(silent.str().empty());
  std::ostringstream out;
  {
    RunLog log(out, "x", true);
    log.show_progress("1 article");
    log.report({"a", "", "empty"});
  }
  CHECK(out.str() == "1 article\r\x1B[Kx: a: empty\n");
}
