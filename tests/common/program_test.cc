#include "common/program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <exception>
#include <filesystem>

#include "tests/support/temporary_folder.h"

using namespace dateline;

TEST_CASE("a library that ends the program does so with a word, the status of a failure and nothing left behind") {
  const TemporaryFolder folder;
  folder.write("partial/file", "");
  const pid_t child = ::fork();
  if (child == 0) {
    if (std::freopen((folder.path() / "messages").c_str(), "w", stderr) == nullptr) ::_exit(9);
    ::_exit(run_program("dateline-test", [&]() -> int {
      const LastWish removal([&] { std::filesystem::remove_all(folder.path() / "partial"); });
      errno = ENOSPC;
      std::terminate();
    }));
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == exit_failed);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "partial"));
  CHECK(folder.read("messages") ==
        "dateline-test: stopped by an error that a library could not report; the last one of the system: No space left "
        "on device\n");
}
