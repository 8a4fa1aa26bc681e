#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/progress.h"

namespace dateline {

/// The exit status of a run that switched, but whose --after-switch command did not end with 0.
inline constexpr int exit_after_switch_failed = 3;

/// Has /bin/sh run the operator's `command` (--after-switch) and waits for it. Nothing that an article says is in its
/// words or in its environment: what it is told are counts and names of generations, in the variables of
/// outcome_variables(). It reads nothing and writes where this program writes.
///
/// Requires that the lock of the index is no longer held, so that the command may roll back. Returns what went wrong,
/// fit for a terminal; nullopt if it ended with 0.
std::optional<std::string> run_after_switch(const std::string& command, const std::filesystem::path& index,
                                            const RunOutcome& outcome);

/// "DATELINE_ARTICLES=61" and the others; `index` becomes an absolute path.
std::vector<std::string> outcome_variables(const std::filesystem::path& index, const RunOutcome& outcome);

}  // namespace dateline
