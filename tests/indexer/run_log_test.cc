#include "indexer/run_log.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

using namespace dateline;

namespace {

std::string without_times(const std::string& text) {
  return std::regex_replace(text, std::regex(R"("seconds":[0-9.e-]+)"), R"("seconds":T)");
}

}  // namespace

TEST_CASE("a fault is told on one line, fit for a terminal") {
  std::ostringstream out;
  RunLog log(out, "dateline-index", ProgressForm::none);
  log.report({"a.txt", "", "empty"});
  log.report({"b\n\x1B[2J.jsonl", "line 7", "no JSON"});
  CHECK(out.str() == "dateline-index: a.txt: empty\ndateline-index: b\\n\\x1b[2J.jsonl: line 7: no JSON\n");
  CHECK(log.faults() == 2);
}

TEST_CASE("all faults are counted, and not more are kept than a manifest can bear") {
  std::ostringstream out;
  RunLog log(out, "x", ProgressForm::none);
  for (int i = 0; i < 1500; ++i) log.report({std::to_string(i), "", "empty"});
  CHECK(log.faults() == 1500);
  REQUIRE(log.kept().size() == RunLog::most_kept);
  CHECK(log.kept().back().file == "999");
}

TEST_CASE("a file that is all faults does not drown those of the others") {
  std::ostringstream out;
  RunLog log(out, "x", ProgressForm::none);
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
  RunLog(silent, "x", ProgressForm::none).show_progress({Phase::reading, 1});
  CHECK(silent.str().empty());
  std::ostringstream out;
  {
    RunLog log(out, "x", ProgressForm::line);
    log.show_progress({Phase::reading, 1});
    log.report({"a", "", "empty"});
  }
  CHECK(out.str() == "read 1 articles\r\x1B[Kx: a: empty\n");
}

TEST_CASE("as JSON, each phase begins with an object, and the last one says how the run ended") {
  std::ostringstream out;
  {
    RunLog log(out, "x", ProgressForm::json);
    log.show_progress({Phase::reading, 1, 0, 0, 500});
    log.show_progress({Phase::reading, 2, 0, 0, 900});
    log.report({"a", "", "empty"});
    log.show_progress({Phase::indexing, 2, 2, 7});
    RunOutcome outcome{"20261122T030102Z", "20261121T030102Z", 2, 1, 1, 7, 1, 0.25};
    log.finish(outcome);
  }
  CHECK(without_times(out.str()) ==
        R"({"phase":"reading","articles":1,"of":null,"passages":0,"bytes":500,"seconds":T}
x: a: empty
{"phase":"indexing","articles":2,"of":2,"passages":7,"bytes":null,"seconds":T}
{"phase":"done","generation":"20261122T030102Z","previous":"20261121T030102Z","articles":2,"new_articles":1,)"
        R"("passages":7,"faults":1,"seconds":T}
)");
}

TEST_CASE("a run of which nobody says how it ended has failed") {
  std::ostringstream out;
  RunLog(out, "x", ProgressForm::json).note("stopped");
  CHECK(without_times(out.str()) == "x: stopped\n{\"phase\":\"failed\",\"seconds\":T}\n");
}
