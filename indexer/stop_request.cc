#include "indexer/stop_request.h"

#include <array>
#include <csignal>
#include <cstdlib>

namespace dateline {

namespace {

constexpr std::array stopping_signals = {SIGINT, SIGTERM, SIGHUP};
constexpr int first_of_shell_statuses = 128;

volatile std::sig_atomic_t asked = 0;

void remember(int signal) { asked = signal; }

}  // namespace

StopRequest::StopRequest() {
  asked = 0;
  for (const int signal : stopping_signals) {
    struct sigaction before = {};
    if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction action = {};
    action.sa_handler = remember;
    // Without SA_RESTART a read that waits for a pipe comes back and can be given up.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

StopRequest::~StopRequest() {
  for (const int signal : stopping_signals) {
    struct sigaction now = {};
    if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == remember) std::signal(signal, SIG_DFL);
  }
}

void stop_if_asked() {
  if (asked != 0) throw Stopped{asked};
}

void end_by(int signal) {
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::_Exit(first_of_shell_statuses + signal);
}

}  // namespace dateline
