#include "searcher/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "common/spawn_arguments.h"

namespace dateline {

namespace {

/// What a handler of signals may look at.
volatile std::sig_atomic_t running_pager = 0;
volatile std::sig_atomic_t ended_by = 0;

extern "C" void end_pager(int signal) {
  ended_by = signal;
  if (running_pager > 0) ::kill(static_cast<pid_t>(running_pager), signal);
}

/// While a pager runs: the keyboard's signals are its own, and others reach it first. What was set before is set again
/// at the end, and a signal that came meanwhile is raised then.
class SignalsOfPager {
 public:
  SignalsOfPager() {
    ended_by = 0;
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    struct sigaction forward {};
    forward.sa_handler = end_pager;  // without SA_RESTART: a write that waits for the pager must end
    for (std::size_t i = 0; i < signals.size(); ++i) {
      const bool forwarded = signals[i] == SIGTERM || signals[i] == SIGHUP;
      ::sigaction(signals[i], forwarded ? &forward : &ignore, &before_[i]);
    }
  }
  ~SignalsOfPager() {
    running_pager = 0;
    for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before_[i], nullptr);
    if (ended_by != 0) ::raise(ended_by);
  }
  SignalsOfPager(const SignalsOfPager&) = delete;
  SignalsOfPager& operator=(const SignalsOfPager&) = delete;

 private:
  static constexpr std::array signals = {SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGHUP};
  std::array<struct sigaction, signals.size()> before_{};
};

/// A name alone needs no shell, and a shell could not say that there is no such program without a message of its own.
bool needs_shell(const std::string& command) {
  return command.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-") !=
         std::string::npos;
}

/// Our environment, with what less and lv need to know where nobody told them.
std::vector<std::string> pager_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.emplace_back(*variable);
  const auto has = [&](std::string_view name) {
    return std::any_of(variables.begin(), variables.end(),
                       [&](const std::string& variable) { return variable.starts_with(name); });
  };
  if (!has("LESS=")) variables.emplace_back("LESS=FRX");
  if (!has("LV=")) variables.emplace_back("LV=-c");
  return variables;
}

/// Starts the pager with `input` as its standard input; 0 or what errno would say.
int start(const std::string& command, int input, pid_t& pager) {
  std::vector<std::string> words =
      needs_shell(command) ? std::vector<std::string>{"sh", "-c", command} : std::vector<std::string>{command};
  std::vector<std::string> variables = pager_environment();
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  sigemptyset(&usual);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) sigaddset(&usual, signal);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int fault = ::posix_spawnp(&pager, words[0].c_str(), &actions, &attributes, spawn_arguments(words).data(),
                                   spawn_arguments(variables).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return fault;
}

/// Until all is written or nobody reads any more.
void feed(std::string_view text, int output) {
  while (!text.empty()) {
    const ssize_t written = ::write(output, text.data(), text.size());
    if (written < 0 && errno == EINTR && ended_by == 0) continue;
    if (written < 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The status with which a shell says that there is no such command, or none that may be run.
bool could_not_start(int status) {
  return WIFEXITED(status) && (WEXITSTATUS(status) == 126 || WEXITSTATUS(status) == 127);
}

}  // namespace

std::optional<std::string> pager_command(const Environment& environment) {
  const std::string terminal = environment("TERM").value_or("");
  if (terminal.empty() || terminal == "dumb") return std::nullopt;
  auto command = environment("DATELINE_PAGER");
  if (!command) command = environment("PAGER");
  if (!command) return "less";
  if (command->find_first_not_of(" \t") == std::string::npos || *command == "cat") return std::nullopt;
  return command;
}

bool show_in_pager(std::string_view text, const std::string& command) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return false;
  const SignalsOfPager signals;
  pid_t pager = 0;
  const int fault = start(command, pipe[0], pager);
  ::close(pipe[0]);
  if (fault == 0) {
    running_pager = static_cast<std::sig_atomic_t>(pager);
    feed(text, pipe[1]);
  }
  ::close(pipe[1]);
  if (fault != 0) return false;
  int status = 0;
  while (::waitpid(pager, &status, 0) < 0 && errno == EINTR) {
  }
  return !could_not_start(status);
}

}  // namespace dateline
