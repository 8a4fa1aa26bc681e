#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline {

/// How often an option may stand.
enum class OptionValues : std::uint8_t { none, one, several };

/// One long option of dateline-index: the one place where it is declared and described.
struct CommandOption {
  std::string_view name;
  char letter = 0;  ///< 0 for none
  OptionValues values = OptionValues::none;
  std::string_view value;     ///< what its value is called; empty for a switch
  std::string_view meaning;   ///< for `--help all`
  bool configurable = false;  ///< may stand in a configuration file: knowledge and habits; what is to be read is typed
};

/// A heading of `--help all` and what stands below it.
struct CommandOptionGroup {
  std::string_view heading;
  std::span<const CommandOption> options;
};

/// All options, in the order of the help. Which command has a use for which says command_line.h.
std::span<const CommandOptionGroup> command_option_groups();

}  // namespace dateline
