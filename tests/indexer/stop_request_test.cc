#include "indexer/stop_request.h"

#include <catch2/catch.hpp>
#include <csignal>

using namespace dateline;

TEST_CASE("a signal asks the run to stop, and nothing else happens") {
  const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
  const StopRequest request;
  CHECK_NOTHROW(stop_if_asked());
  std::raise(signal);
  try {
    stop_if_asked();
    FAIL("the run goes on");
  } catch (const Stopped& stopped) {
    CHECK(stopped.signal == signal);
  }
}

TEST_CASE("a request ends with its run") {
  {
    const StopRequest request;
    std::raise(SIGTERM);
  }
  const StopRequest next;
  CHECK_NOTHROW(stop_if_asked());
}

TEST_CASE("a signal that was ignored stays ignored") {
  std::signal(SIGHUP, SIG_IGN);
  {
    const StopRequest request;
    std::raise(SIGHUP);
    CHECK_NOTHROW(stop_if_asked());
  }
  CHECK(std::signal(SIGHUP, SIG_DFL) == SIG_IGN);
}
