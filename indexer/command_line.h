#pragma once

#include <boost/program_options/variables_map.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/options.h"

namespace dateline {

/// A command and the options that it has a use for.
struct CommandRule {
  const char* name;
  Command command;
  bool takes_sources;
  std::vector<std::string> options;  ///< besides those that every command has
};

/// The rule of the command that `words` begin with; throws Error, with a hint, if there is none.
const CommandRule& rule_of(const std::vector<std::string>& words);

/// The commands that have a use for an option; none for those that every command has.
std::vector<std::string> commands_with(std::string_view option);

/// Throws Error for an option that the command would ignore: it was meant to do something.
void refuse_useless_options(const CommandRule& rule, const boost::program_options::variables_map& values);

/// The options that were typed, and as "argument" the words beside them. Throws Error for what is no option.
boost::program_options::variables_map read_arguments(const std::vector<std::string>& arguments);

/// Adds what stands in a configuration file to `values`; what was typed wins. Throws Error.
void read_config_file(const std::filesystem::path& path, boost::program_options::variables_map& values);

}  // namespace dateline
