#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

#include "common/config_file.h"
#include "common/program.h"
#include "searcher/options.h"
#include "searcher/search.h"
#include "searcher/search_request.h"

namespace {

/// The reader's own day: "yesterday" is meant where he is.
dateline::Day local_today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  const auto date = std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
  return std::chrono::sys_days{date};
}

unsigned columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* const variable = std::getenv("COLUMNS");
  const unsigned long typed = variable == nullptr ? 0 : std::strtoul(variable, nullptr, 10);
  return typed == 0 ? 80U : static_cast<unsigned>(std::min(typed, 1000UL));
}

int run(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto understood =
      dateline::understand(dateline::read_options(arguments, dateline::default_config_file()), local_today());
  if (const auto* information = std::get_if<dateline::Information>(&understood)) {
    std::cout << information->text;
    return dateline::exit_done;
  }
  const dateline::Terminal terminal{::isatty(STDOUT_FILENO) == 1, columns()};
  return dateline::search(std::get<dateline::SearchRequest>(understood), terminal, std::cout, std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
  return dateline::run_program("dateline-search", [&] { return run(argc, argv); });
}
