#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// One long option of dateline-search: the one place where it is declared and described.
struct Option {
  std::string_view name;
  char letter = 0;                ///< 0 for none
  std::string_view value;         ///< what its value is called; empty for a switch
  std::string_view meaning;       ///< for `--help all`
  bool repeatable = false;        ///< each repetition is one more condition
  bool configurable = false;      ///< may stand in a configuration file
  std::string_view choices = {};  ///< the words that it takes, separated by spaces; empty where others are taken, too
};

/// A heading of `--help all` and what stands below it.
struct OptionGroup {
  std::string_view heading;
  std::span<const Option> options;
};

/// All options, in the order of the help. Every field of the query language is among them, under its name.
std::span<const OptionGroup> option_groups();

/// nullptr for a name that there is not.
const Option* find_option(std::string_view name);

/// Every option with what it means, in lines of 80 columns.
std::string describe_options();

}  // namespace dateline
