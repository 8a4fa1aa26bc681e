#include "indexer/glass/merge_threads.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace dateline::glass;

namespace {

/// A run of many lists, each with one piece.
std::string run_of(int lists, std::size_t size) {
  std::string run;
  for (int list = 0; list < lists; ++list) {
    append_list_head(run, std::to_string(1'000'000 + list), {1, 1});
    append_piece(run, {1, 1, std::string(size, 'x')});
    append_list_end(run);
  }
  return run;
}

std::vector<RunReader> runs_of(const std::string& run) {
  std::vector<RunReader> runs;
  runs.emplace_back(run, 0);
  runs.emplace_back(run, 1);
  return runs;
}

/// Tells what it gets; fails before the list that it is told.
class Told : public ListSink {
 public:
  explicit Told(int fails_at = -1) : fails_at_(fails_at) {}

  void begin_list(std::string_view key, PostingCounts counts) override {
    if (lists_++ == fails_at_) throw std::runtime_error("the disk is full");
    (told += key) += ' ' + std::to_string(counts.documents);
  }
  void add_piece(const Piece& piece) override {
    (told += ' ' + std::to_string(piece.first) + ' ') += piece.entries.substr(0, 2);
  }
  void finish_list() override { told += '\n'; }

  std::string told;

 private:
  int lists_ = 0;
  int fails_at_;
};

}  // namespace

TEST_CASE("lists that another thread merges come as if this one merged them") {
  const auto lists = GENERATE(0, 1, 5000);
  const std::string run = run_of(lists, 2000);
  Told here;
  Told beside;
  auto runs = runs_of(run);
  merge_runs(runs, here);
  runs = runs_of(run);
  merge_runs_beside(runs, beside);
  CHECK((beside.told == here.told));
  CHECK(beside.told.starts_with("1000000 2 1 xx 2 xx\n") == (lists > 0));
}

TEST_CASE("when writing fails merging ends, too, and the reason is told") {
  auto runs = runs_of(run_of(20'000, 2000));
  Told sink(3);
  CHECK_THROWS_WITH(merge_runs_beside(runs, sink), "the disk is full");
}

TEST_CASE("when merging fails writing ends, too, and the reason is told") {
  const std::string run = run_of(5000, 2000);
  auto runs = runs_of(run.substr(0, run.size() - 100));
  Told sink;
  CHECK_THROWS_WITH(merge_runs_beside(runs, sink), "a sorted run ends early");
}
