#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What `--help` and `--help TOPIC` print. Topics are "overview", "all", "query", "dates" and "formats"; throws Error
/// for any other. The texts are files in searcher/help/, built into the program; "all" is made of the options
/// themselves.
std::string help_text(std::string_view topic);

}  // namespace dateline
