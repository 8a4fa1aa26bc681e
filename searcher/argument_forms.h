#pragma once

#include <string>
#include <vector>

namespace dateline {

/// Brings options of several words into the form that every other option has, an option and its value:
///
///     --matrix PLACES FORCES  -> --matrix=PLACES --matrix-forces=FORCES
///     --timeline month        -> --timeline=month
///     --timeline maskanah     -> --timeline=auto maskanah
///
/// What follows `--timeline` is its value only if it is one; it may as well be a word of the query. Throws Error where
/// `--matrix` has no two values.
std::vector<std::string> with_usual_forms(const std::vector<std::string>& arguments);

}  // namespace dateline
