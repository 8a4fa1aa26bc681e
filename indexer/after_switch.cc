#include "indexer/after_switch.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <sstream>
#include <string_view>
#include <system_error>

#include "common/spawn_arguments.h"

extern char** environ;

namespace dateline {

namespace {

std::string_view name_of(std::string_view variable) { return variable.substr(0, variable.find('=')); }

/// Ours, with `variables` in place of those of the same names.
std::vector<std::string> environment_with(std::vector<std::string> variables) {
  const std::size_t own = variables.size();
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const auto end = variables.begin() + static_cast<std::ptrdiff_t>(own);
    const bool replaced =
        std::any_of(variables.begin(), end, [&](const std::string& one) { return name_of(one) == name_of(*variable); });
    if (!replaced) variables.emplace_back(*variable);
  }
  return variables;
}

/// 0 or what errno would say. The signals that this program ignores are not ignored by what it starts.
int start(const std::string& command, std::vector<std::string> environment, pid_t& shell) {
  std::vector<std::string> words = {"sh", "-c", command};
  sigset_t usual;
  ::sigemptyset(&usual);
  ::sigaddset(&usual, SIGPIPE);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int fault = ::posix_spawn(&shell, "/bin/sh", &actions, &attributes, spawn_arguments(words).data(),
                                  spawn_arguments(environment).data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return fault;
}

std::optional<std::string> failure_of(int status) {
  if (WIFSIGNALED(status)) return "ended by signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "ended with status " + std::to_string(WEXITSTATUS(status));
  return std::nullopt;
}

}  // namespace

std::vector<std::string> outcome_variables(const std::filesystem::path& index, const RunOutcome& outcome) {
  std::ostringstream seconds;
  seconds.imbue(std::locale::classic());
  seconds << outcome.seconds;
  return {"DATELINE_INDEX=" + std::filesystem::absolute(index).string(),
          "DATELINE_GENERATION=" + outcome.generation,
          "DATELINE_PREVIOUS=" + outcome.previous,
          "DATELINE_ARTICLES=" + std::to_string(outcome.articles),
          "DATELINE_NEW_ARTICLES=" + std::to_string(outcome.new_articles),
          "DATELINE_PREVIOUS_ARTICLES=" + std::to_string(outcome.previous_articles),
          "DATELINE_PASSAGES=" + std::to_string(outcome.passages),
          "DATELINE_FAULTS=" + std::to_string(outcome.faults),
          "DATELINE_SECONDS=" + seconds.str()};
}

std::optional<std::string> run_after_switch(const std::string& command, const std::filesystem::path& index,
                                            const RunOutcome& outcome) {
  pid_t shell = 0;
  const int fault = start(command, environment_with(outcome_variables(index, outcome)), shell);
  if (fault != 0) return "cannot be started: " + std::generic_category().message(fault);
  int status = 0;
  while (::waitpid(shell, &status, 0) < 0) {
    if (errno != EINTR) return "cannot be waited for: " + std::generic_category().message(errno);
  }
  return failure_of(status);
}

}  // namespace dateline
