#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "common/config_file.h"
#include "common/program.h"
#include "indexer/commands.h"
#include "indexer/options.h"

int main(int argc, char** argv) {
  return dateline::run_program("dateline-index", [&] {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const dateline::Options options = dateline::read_options(arguments, dateline::default_config_file());
    return dateline::run_command(options, {std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1});
  });
}
