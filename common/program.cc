#include "common/program.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <ios>
#include <iostream>
#include <string>
#include <utility>

#include "common/checked_reads.h"
#include "common/damage.h"
#include "common/error.h"

namespace dateline {

const char* const program_version = DATELINE_VERSION;

namespace {

int fail(std::string_view name, const std::string& message, const std::string& hint) {
  // Standard error is tied to standard output, whose own failure must not throw from here.
  std::cout.exceptions(std::ios::goodbit);
  std::cerr << name << ": " << message << '\n';
  if (!hint.empty()) std::cerr << name << ": hint: " << hint << '\n';
  return exit_failed;
}

/// Why standard output has failed. The write that failed may be long past and its errno gone, so another one is tried.
int output_failure() {
  errno = 0;
  return ::write(STDOUT_FILENO, "\n", 1) < 0 ? errno : EIO;
}

/// A reader who left has seen enough.
int end_without_output(std::string_view name) {
  const int reason = output_failure();
  if (reason == EPIPE) return exit_done;
  return fail(name, "standard output cannot be written: " + std::generic_category().message(reason), "");
}

/// Lets failed writes to standard output throw, until the end of the run: what can no longer be printed need not be
/// found out either.
class ThrowingOutput {
 public:
  ThrowingOutput() { std::cout.exceptions(std::ios::badbit); }
  ~ThrowingOutput() { std::cout.exceptions(std::ios::goodbit); }
  ThrowingOutput(const ThrowingOutput&) = delete;
  ThrowingOutput& operator=(const ThrowingOutput&) = delete;
};

/// Where the caller closed one of the three, the next file to be opened would get its number: messages would be written
/// into the index. What takes their place cannot be read (0) or written (1, 2) either.
void hold_standard_descriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == 0 || errno != EBADF) continue;
    // The lowest number that is free is this one.
    if (::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

std::string name_of_program;      // NOLINT: what is known where nothing can be passed
std::function<void()> last_wish;  // NOLINT

[[noreturn]] void end_for_a_library() {
  const int reason = errno;
  static std::atomic_flag ending = ATOMIC_FLAG_INIT;
  while (ending.test_and_set()) ::pause();
  const std::string text = name_of_program +
                           ": stopped by an error that a library could not report; the last one of the system: " +
                           std::generic_category().message(reason) + "\n";
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) {
    // Nobody reads it.
  }
  try {
    if (last_wish) last_wish();
  } catch (...) {
    // The next run will do it.
  }
  std::_Exit(exit_failed);
}

}  // namespace

LastWish::LastWish(std::function<void()> wish) { last_wish = std::move(wish); }
LastWish::~LastWish() { last_wish = nullptr; }

int run_program(std::string_view name, const std::function<int()>& body) {
  std::signal(SIGPIPE, SIG_IGN);
  hold_standard_descriptors();
  name_of_program = name;
  std::set_terminate(end_for_a_library);
  const ThrowingOutput throwing;
  try {
    const int status = body();
    std::cout.flush();
    return status;
  } catch (const Error& error) {
    return fail(name, error.what(), error.hint());
  } catch (const Xapian::Error& error) {
    if (const auto damage = take_damaged_block()) {
      const Error told = index_damage(damage->message);
      return fail(name, told.what(), told.hint());
    }
    return fail(name, "index: " + error.get_description(), "the index may be damaged: run dateline-index check");
  } catch (const std::ios_base::failure& failure) {
    return std::cout.good() ? fail(name, failure.what(), "") : end_without_output(name);
  } catch (const std::bad_alloc&) {
    return fail(name, "out of memory", "");
  } catch (const std::exception& error) {
    return fail(name, error.what(), "");
  }
}

}  // namespace dateline
