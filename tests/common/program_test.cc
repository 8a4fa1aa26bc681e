#include "common/program.h"

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <new>
#include <stdexcept>
#include <string>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// The status of a program that does this; what it says on standard error is in "messages" of the folder.
int status_of(const std::function<int()>& run, const TemporaryFolder& folder) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen((folder.path() / "messages").c_str(), "w", stderr) == nullptr) ::_exit(9);
    ::_exit(run_program("dateline-test", run));
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

template <class Thrown>
std::string message_of(const Thrown& thrown) {
  const TemporaryFolder folder;
  CHECK(status_of([&]() -> int { throw thrown; }, folder) == exit_failed);
  return folder.read("messages");
}

}  // namespace

TEST_CASE("whatever ends a program is said, with the status of a failure") {
  CHECK(message_of(Error("a.txt: cannot be read")) == "dateline-test: a.txt: cannot be read\n");
  CHECK(message_of(Error("a.txt: cannot be read", "is it there?")) ==
        "dateline-test: a.txt: cannot be read\ndateline-test: hint: is it there?\n");
  CHECK(message_of(std::bad_alloc()) == "dateline-test: out of memory\n");
  CHECK(message_of(std::runtime_error("no reason")) == "dateline-test: no reason\n");
  CHECK(message_of(Xapian::DatabaseCorruptError("odd block")) ==
        "dateline-test: index: DatabaseCorruptError: odd block\n"
        "dateline-test: hint: the index may be damaged: run dateline-index check\n");
}

TEST_CASE("a library that ends the program does so with a word, the status of a failure and nothing left behind") {
  const TemporaryFolder folder;
  folder.write("partial/file", "");
  const auto run = [&]() -> int {
    const LastWish removal([&] { std::filesystem::remove_all(folder.path() / "partial"); });
    errno = ENOSPC;
    std::terminate();
  };
  CHECK(status_of(run, folder) == exit_failed);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "partial"));
  CHECK(folder.read("messages") ==
        "dateline-test: stopped by an error that a library could not report; the last one of the system: No space left "
        "on device\n");
}
