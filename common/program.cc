#include "common/program.h"

#include <xapian.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include "common/error.h"

namespace dateline {

const char* const program_version = DATELINE_VERSION;

namespace {

int fail(std::string_view name, const std::string& message, const std::string& hint) {
  std::cerr << name << ": " << message << '\n';
  if (!hint.empty()) std::cerr << name << ": hint: " << hint << '\n';
  return exit_failed;
}

/// Brings out what was printed; the status of the run unless that fails for another reason than a reader who left.
int flush_output(std::string_view name, int status) {
  errno = 0;
  std::cout.flush();
  if (std::cout && std::fflush(stdout) == 0) return status;
  if (errno == EPIPE) return exit_done;
  const int reason = errno;
  return fail(name, "standard output cannot be written: " + std::generic_category().message(reason), "");
}

}  // namespace

int run_program(std::string_view name, const std::function<int()>& body) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return flush_output(name, body());
  } catch (const Error& error) {
    return fail(name, error.what(), error.hint());
  } catch (const Xapian::Error& error) {
    return fail(name, "index: " + error.get_description(), "the index may be damaged: run dateline-index check");
  } catch (const std::bad_alloc&) {
    return fail(name, "out of memory", "");
  } catch (const std::exception& error) {
    return fail(name, error.what(), "");
  }
}

}  // namespace dateline
