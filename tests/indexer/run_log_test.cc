#include "indexer/run_log.h"

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
