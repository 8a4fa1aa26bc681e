#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/program.h"
#include "indexer/archive_reader.h"
#include "indexer/knowledge.h"
#include "indexer/readers/html_page.h"

/// Measures what reading an article costs beside parsing its HTML: CPU time of one thread over pages that are in memory
/// already, the parser alone and the whole reader turn by turn. See bench/README.md.
namespace {

using namespace dateline;

/// CPU seconds of this thread.
double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<std::string> read_pages(const std::vector<std::string>& sources) {
  std::vector<std::string> pages;
  const auto take = [&](Record&& record) {
    if (record.format == RecordFormat::html_page) pages.push_back(std::move(record.bytes));
  };
  ArchiveReader reader(take, [](Fault&&) {});
  for (const std::string& source : sources) reader.read(source);
  if (pages.empty()) throw Error("there is no HTML page in these sources");
  return pages;
}

void parse_only(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

struct Seconds {
  double parser = 1e9;
  double reader = 1e9;
};

/// Of both the least of all rounds, because whatever else a machine does only ever adds.
Seconds measure(const std::vector<std::string>& pages, const Phrases& phrases, unsigned rounds) {
  Seconds least;
  std::size_t paragraphs = 0;
  for (unsigned i = 0; i < rounds; ++i) {
    const double begin = cpu_seconds();
    for (const std::string& page : pages) parse_only(page);
    const double parsed = cpu_seconds();
    for (const std::string& page : pages) {
      const auto article = read_html_page(page, {}, phrases);
      if (article.ok()) paragraphs += article.value().paragraphs.size();
    }
    const double read = cpu_seconds();
    least.parser = std::min(least.parser, parsed - begin);
    least.reader = std::min(least.reader, read - parsed);
  }
  if (paragraphs == 0) throw Error("no page holds an article");
  return least;
}

void print(const std::vector<std::string>& pages, const Seconds& seconds) {
  double bytes = 0;
  for (const std::string& page : pages) bytes += static_cast<double>(page.size());
  const auto line = [&](std::string_view name, double taken) {
    std::cout << std::left << std::setw(12) << name << std::right << std::setprecision(3) << std::setw(8) << taken
              << " s" << std::setprecision(1) << std::setw(9) << bytes / 1e6 / taken << " MB/s\n";
  };
  std::cout << pages.size() << " pages, " << std::fixed << std::setprecision(1) << bytes / 1e6 << " MB\n";
  line("parser", seconds.parser);
  line("reader", seconds.reader);
  std::cout << "ratio" << std::setprecision(2) << std::setw(15) << seconds.reader / seconds.parser << "\n";
}

int run(std::vector<std::string> arguments) {
  unsigned rounds = 5;
  if (arguments.size() > 2 && arguments[0] == "--rounds") {
    const std::string& number = arguments[1];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), rounds);
    if (error != std::errc{} || *end != '\0' || rounds == 0) throw Error("--rounds needs a number from 1");
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.empty()) throw Error("usage: bench_html [--rounds N] SOURCE...");
  const Knowledge knowledge = load_knowledge({});
  const std::vector<std::string> pages = read_pages(arguments);
  print(pages, measure(pages, knowledge.phrases, rounds));
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  return run_program("bench_html", [&] { return run({argv + 1, argv + argc}); });
}
