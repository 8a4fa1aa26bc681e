#include <chrono>
#include <ctime>
#include <iostream>
#include <sstream>

#include "common/config_file.h"
#include "common/program.h"
#include "searcher/completion.h"
#include "searcher/options.h"
#include "searcher/output_terminal.h"
#include "searcher/pager.h"
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

/// Shows what comes out in a pager, and messages after it: on the screen of a pager they would be lost.
int search_in_pager(const dateline::SearchRequest& request, const dateline::Terminal& terminal,
                    const std::string& pager) {
  std::ostringstream output;
  std::ostringstream messages;
  const int status = dateline::search(request, terminal, output, messages);
  const std::string text = output.str();
  if (!text.empty() && !dateline::show_in_pager(text, pager)) std::cout << text << std::flush;
  std::cerr << messages.str();
  return status;
}

int run(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const dateline::TypedOptions options = dateline::read_options(arguments, dateline::default_config_file());
  if (options.complete) return dateline::complete(options, std::cout);
  const auto understood = dateline::understand(options, local_today());
  if (const auto* information = std::get_if<dateline::Information>(&understood)) {
    std::cout << information->text;
    return dateline::exit_done;
  }
  if (const auto* matrix = std::get_if<dateline::MatrixRequest>(&understood)) {
    return dateline::search(*matrix, std::cout, std::cerr);
  }
  if (const auto* batch = std::get_if<dateline::BatchRequest>(&understood)) {
    return dateline::search(*batch, std::cin, std::cout, std::cerr);
  }
  const auto& request = std::get<dateline::SearchRequest>(understood);
  const dateline::Terminal terminal = dateline::standard_output(dateline::environment_variable);
  const bool for_reading = terminal.output_is_terminal && request.paged && request.format == "text" && !request.count;
  const auto pager = for_reading ? dateline::pager_command(dateline::environment_variable) : std::nullopt;
  return pager ? search_in_pager(request, terminal, *pager) : dateline::search(request, terminal, std::cout, std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
  return dateline::run_program("dateline-search", [&] { return run(argc, argv); });
}
