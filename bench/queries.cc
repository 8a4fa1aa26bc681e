// What queries cost beside Xapian's own search for the same compiled queries; see bench/README.md.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/program.h"
#include "searcher/batch.h"
#include "searcher/batch_line.h"
#include "searcher/excerpt.h"
#include "searcher/prepared_search.h"
#include "searcher/ranking.h"

extern char** environ;  // NOLINT(readability-redundant-declaration)

using namespace dateline;

namespace {

constexpr Xapian::doccount shown = 10;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// The first ten with their data, and how many there are: what a user of Xapian would write. Returns the bytes read.
std::size_t search_with_xapian(const Xapian::Database& passages, const Xapian::Query& query) {
  Xapian::Enquire enquire(passages);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking::k1, 0, 1, ranking::b, 0.5));
  const Xapian::MSet found = enquire.get_mset(0, shown, passages.get_doccount());
  std::size_t bytes = 0;
  for (auto item = found.begin(); item != found.end(); ++item) bytes += item.get_document().get_data().size();
  return bytes;
}

/// A process that does nothing else: bench_queries --xapian SHARD QUERY-FILE
int search_as_process(const std::string& shard, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream query;
  query << in.rdbuf();
  std::cout << search_with_xapian(Xapian::Database(shard), Xapian::Query::unserialise(query.str())) << '\n';
  return exit_done;
}

double cpu_of_process(std::vector<std::string> command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (std::string& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files{};
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw Error(command[0] + ": cannot be run");
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > exit_nothing_found) throw Error(command[0] + ": failed");
  return seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
}

struct Bench {
  std::string index;
  std::string program;  ///< dateline-search, for cold queries
  std::vector<std::string> lines;
  int rounds = 5;
};

template <class Run>
double least_of(int rounds, const Run& run) {
  double least = std::numeric_limits<double>::max();
  for (int i = 0; i < rounds; ++i) least = std::min(least, run());
  return least;
}

std::vector<Xapian::Query> compiled(const Bench& bench, OpenedIndex& index) {
  std::vector<Xapian::Query> queries;
  for (const std::string& line : bench.lines) {
    const SearchRequest request = understand_search(options_of_line(line, {}), Day{});
    queries.push_back(PreparedSearch(request, index).query().query);
  }
  return queries;
}

void tell(const char* what, double ours, double xapians) {
  std::cout << std::fixed << std::setprecision(3) << std::left << std::setw(22) << what << " ours " << ours * 1e3
            << " ms  Xapian " << xapians * 1e3 << " ms  more " << (ours - xapians) * 1e3 << " ms  ratio "
            << ours / xapians << '\n';
}

/// All lines by one process, the index opened once for both.
void measure_batch(const Bench& bench, OpenedIndex& index, const std::vector<Xapian::Query>& queries) {
  AskedIndexes indexes({bench.index}, {});
  const Xapian::Database passages(index.generations()[0].bodies[0].string());
  std::string all;
  for (const std::string& line : bench.lines) all += line + '\n';
  const auto ours = [&] {
    std::istringstream in(all);
    std::ofstream out("/dev/null", std::ios::binary);
    const double begin = cpu_seconds();
    answer_batch({{}, Day{}}, indexes, in, out);
    return cpu_seconds() - begin;
  };
  const auto xapians = [&] {
    const double begin = cpu_seconds();
    for (const Xapian::Query& query : queries) search_with_xapian(passages, query);
    return cpu_seconds() - begin;
  };
  const auto count = static_cast<double>(queries.size());
  tell("batch, each query", least_of(bench.rounds, ours) / count, least_of(bench.rounds, xapians) / count);
}

/// What of that is reading and compiling a line.
void measure_compiling(const Bench& bench, OpenedIndex& index) {
  const auto compile = [&] {
    const double begin = cpu_seconds();
    if (compiled(bench, index).size() != bench.lines.size()) throw Error("a query is missing");
    return cpu_seconds() - begin;
  };
  const double least = least_of(bench.rounds, compile) / static_cast<double>(bench.lines.size());
  std::cout << std::fixed << std::setprecision(3) << "each query, compiled   ours " << least * 1e3 << " ms\n";
}

/// The parts of the first line's hits that a terminal shows.
void measure_excerpts(const Bench& bench, OpenedIndex& index) {
  constexpr std::size_t columns = 300;
  constexpr std::size_t times = 1000;
  const SearchRequest request = understand_search(options_of_line(bench.lines[0], {}), Day{});
  const Hits hits = PreparedSearch(request, index).hits();
  if (hits.hits.empty()) throw Error(bench.lines[0] + ": finds nothing");
  const auto cut = [&] {
    const double begin = cpu_seconds();
    std::size_t parts = 0;
    for (std::size_t i = 0; i < times; ++i) {
      for (const Hit& hit : hits.hits) parts += excerpt(hit.stored.passage.text, hit.highlights, columns).size();
    }
    if (parts == 0) throw Error("an excerpt is empty");
    return cpu_seconds() - begin;
  };
  const double least = least_of(bench.rounds, cut) / static_cast<double>(times * hits.hits.size());
  std::cout << std::fixed << std::setprecision(3) << "each excerpt           ours " << least * 1e6 << " us\n";
}

/// The first line by a process of its own, files in the page cache.
void measure_cold(const Bench& bench, OpenedIndex& index, const Xapian::Query& query, const std::string& self) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / ("query-" + std::to_string(getpid()));
  std::ofstream(file, std::ios::binary) << query.serialise();
  const std::string shard = index.generations()[0].bodies[0].string();
  const auto ours = [&] {
    return cpu_of_process({bench.program, "--index", bench.index, "--format", "json", bench.lines[0]});
  };
  const auto xapians = [&] { return cpu_of_process({self, "--xapian", shard, file.string()}); };
  tell("cold, the first query", least_of(bench.rounds, ours), least_of(bench.rounds, xapians));
  std::filesystem::remove(file);
}

Bench read_bench(const std::vector<std::string>& arguments) {
  if (arguments.size() != 3) throw Error("wanted: bench_queries INDEX DATELINE-SEARCH QUERIES", "a query a line");
  Bench bench{arguments[0], arguments[1], {}};
  std::ifstream in(arguments[2]);
  for (std::string line; std::getline(in, line);) bench.lines.push_back(line);
  if (bench.lines.empty()) throw Error(arguments[2] + ": holds no query");
  return bench;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program("bench_queries", [&] {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "--xapian") return search_as_process(arguments[1], arguments[2]);
    const Bench bench = read_bench(arguments);
    OpenedIndex index({bench.index});
    const std::vector<Xapian::Query> queries = compiled(bench, index);
    measure_cold(bench, index, queries[0], argv[0]);
    measure_batch(bench, index, queries);
    measure_compiling(bench, index);
    measure_excerpts(bench, index);
    return static_cast<int>(exit_done);
  });
}
