#pragma once

#include <ostream>

#include "indexer/options.h"

namespace dateline {

/// Where a command writes to and what it knows of that.
struct Surroundings {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;
};

/// Does what the options ask for and returns the exit status. Throws Error.
int run_command(const Options& options, const Surroundings& surroundings);

}  // namespace dateline
