#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "common/config_file.h"
#include "common/program.h"
#include "indexer/commands.h"
#include "indexer/options.h"

namespace {

/// What is written is for nobody but its owner to change, however generous the user is otherwise.
void keep_others_from_writing() {
  constexpr mode_t others_writing = S_IWGRP | S_IWOTH;
  const mode_t wanted = ::umask(others_writing);
  ::umask(wanted | others_writing);
}

}  // namespace

int main(int argc, char** argv) {
  keep_others_from_writing();
  return dateline::run_program("dateline-index", [&] {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const dateline::Options options = dateline::read_options(arguments, dateline::default_config_file());
    return dateline::run_command(options, {std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1});
  });
}
