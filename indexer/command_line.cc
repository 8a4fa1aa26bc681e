#include "indexer/command_line.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "common/error.h"
#include "common/nearest.h"
#include "common/terminal.h"
#include "indexer/option_table.h"

namespace dateline {

namespace po = boost::program_options;

namespace {

using Texts = std::vector<std::string>;

const std::vector<CommandRule>& command_rules() {
  static const Texts building = {
      "index",        "files-from", "max-record", "max-unpacked", "max-ratio",    "max-nesting",
      "max-comments", "jobs",       "places",     "forces",       "phrases",      "no-default-lexicons",
      "keep",         "strict",     "quiet",      "progress",     "lock-timeout", "after-switch",
      "writer",       "shards",     "shard",      "as",           "memory"};
  static const std::vector<CommandRule> rules = {
      {"build", Command::build, true, building},
      {"update", Command::update, true, building},
      {"inspect",
       Command::inspect,
       true,
       {"files-from", "max-record", "max-unpacked", "max-ratio", "max-nesting", "max-comments", "format", "explain",
        "places", "forces", "phrases", "no-default-lexicons", "strict"}},
      {"check", Command::check, false, {"index", "quiet"}},
      {"rollback", Command::rollback, false, {"index", "quiet", "lock-timeout"}},
      {"info", Command::info, false, {"index", "format", "json"}},
      {"import-places",
       Command::import_places,
       true,
       {"from", "kinds", "min-population", "all", "places", "no-default-lexicons", "strict", "quiet"}},
  };
  return rules;
}

/// In the order of the help.
Texts configurable_options() {
  Texts names;
  for (const CommandOptionGroup& group : command_option_groups()) {
    for (const CommandOption& option : group.options) {
      if (option.configurable) names.emplace_back(option.name);
    }
  }
  return names;
}

const Texts every_command = {"config", "help", "version"};

/// What Boost is told of an option.
const po::value_semantic* semantic_of(const CommandOption& option) {
  if (option.values == OptionValues::none) return po::bool_switch();
  if (option.values == OptionValues::one) return po::value<std::string>();
  return po::value<Texts>()->composing();
}

po::options_description known_options() {
  po::options_description options;
  for (const CommandOptionGroup& group : command_option_groups()) {
    for (const CommandOption& option : group.options) {
      std::string names(option.name);
      if (option.letter != 0) names.append(",").append(1, option.letter);
      options.add_options()(names.c_str(), semantic_of(option));
    }
  }
  return options;
}

std::string listed(const Texts& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " and " : ", ";
    list += names[i];
  }
  return list;
}

std::string undashed(const std::string& name) {
  return name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

std::string dashed(const std::string& name) { return "--" + undashed(name); }

[[noreturn]] void refuse_unknown_option(const std::string& typed) {
  Texts known;
  const po::options_description options = known_options();
  for (const auto& one : options.options()) known.push_back(one->long_name());
  const std::string option = typed.substr(0, typed.find('='));
  const auto meant = nearest(undashed(option), known);
  throw Error("unknown option '" + shown(option) + "'",
              meant ? "did you mean --" + *meant + "?" : "dateline-index --help all shows every option");
}

[[noreturn]] void refuse_syntax(const po::error& fault) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&fault)) {
    refuse_unknown_option(unknown->get_option_name());
  }
  if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&fault)) {
    throw Error("'" + dashed(twice->get_option_name()) + "' is given twice");
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&fault)) {
    const std::string name = dashed(syntax->get_option_name());
    if (syntax->kind() == po::invalid_syntax::extra_parameter) throw Error("'" + name + "' takes no value");
    throw Error("'" + name + "' needs a value", "dateline-index --help all shows which");
  }
  throw Error(fault.what());
}

/// A forgotten value must not swallow the next option.
void refuse_swallowed_option(const po::parsed_options& parsed) {
  for (const po::option& option : parsed.options) {
    if (option.position_key >= 0 || option.original_tokens.size() != 2) continue;
    if (!option.original_tokens[1].starts_with("--")) continue;
    throw Error("'" + dashed(option.string_key) + "' needs a value, and an option follows",
                "a value that begins with -- is written " + dashed(option.string_key) + "=VALUE");
  }
}

}  // namespace

po::variables_map read_arguments(const Texts& arguments) {
  namespace style = po::command_line_style;
  po::options_description all = known_options();
  all.add_options()("argument", po::value<Texts>());
  po::positional_options_description positional;
  positional.add("argument", -1);
  po::variables_map values;
  try {
    const po::parsed_options parsed = po::command_line_parser(arguments)
                                          .options(all)
                                          .positional(positional)
                                          .style(style::unix_style & ~style::allow_guessing)
                                          .run();
    refuse_swallowed_option(parsed);
    po::store(parsed, values);
  } catch (const po::error& fault) {
    refuse_syntax(fault);
  }
  return values;
}

namespace {

[[noreturn]] void refuse_setting(const std::string& file, const std::string& name) {
  if (known_options().find_nothrow(name, false) != nullptr) {
    throw Error(file + ": '" + name + "' may stand on the command line only",
                "a configuration file may hold " + listed(configurable_options()));
  }
  const auto meant = nearest(name, configurable_options());
  throw Error(file + ": unknown option '" + shown(name) + "'",
              meant ? "did you mean '" + *meant + "'?" : "options of dateline-search stand below a line [search]");
}

void read_settings(const std::string& file, std::istream& in, po::variables_map& into) {
  const po::options_description options = known_options();
  const po::options_description none;
  const Texts configurable = configurable_options();
  po::parsed_options found(&options);
  for (po::option& option : po::parse_config_file(in, none, true).options) {
    if (option.string_key.starts_with("build.")) option.string_key.erase(0, 6);
    if (option.string_key.find('.') != std::string::npos) continue;  // a section of dateline-search
    if (std::find(configurable.begin(), configurable.end(), option.string_key) == configurable.end()) {
      refuse_setting(file, option.string_key);
    }
    option.unregistered = false;
    found.options.push_back(option);
  }
  po::store(found, into);
}

}  // namespace

void read_config_file(const std::filesystem::path& path, po::variables_map& into) {
  const std::string file = shown(path.string());
  std::ifstream in(path);
  if (!in || std::filesystem::is_directory(path)) {
    throw Error(file + ": this configuration file cannot be read", "--config names a file with lines name = value");
  }
  try {
    read_settings(file, in, into);
  } catch (const po::invalid_config_file_syntax& fault) {
    throw Error(file + ": '" + shown(fault.tokens()) + "' is no line of the form name = value");
  } catch (const po::multiple_occurrences& fault) {
    throw Error(file + ": '" + undashed(fault.get_option_name()) + "' is given twice");
  } catch (const po::error& fault) {
    throw Error(file + ": " + shown(fault.what()));
  }
}

const CommandRule& rule_of(const Texts& arguments) {
  Texts names;
  for (const CommandRule& rule : command_rules()) names.emplace_back(rule.name);
  if (arguments.empty()) throw Error("no command", "the commands are " + listed(names) + "; --help shows what they do");
  for (const CommandRule& rule : command_rules()) {
    if (rule.name == arguments.front()) return rule;
  }
  const std::string& wrong = arguments.front();
  if (const auto meant = nearest(wrong, names)) {
    throw Error("unknown command '" + shown(wrong) + "'", "did you mean " + *meant + "?");
  }
  std::error_code ignored;
  if (std::filesystem::exists(wrong, ignored)) {
    throw Error("unknown command '" + shown(wrong) + "'", "to index it: dateline-index build " + shown(wrong));
  }
  throw Error("unknown command '" + shown(wrong) + "'", "the commands are " + listed(names));
}

Texts commands_with(std::string_view option) {
  Texts commands;
  for (const CommandRule& rule : command_rules()) {
    const auto end = rule.options.end();
    if (std::find(rule.options.begin(), end, option) != end) commands.emplace_back(rule.name);
  }
  return commands;
}

void refuse_useless_options(const CommandRule& rule, const po::variables_map& values) {
  for (const auto& [name, value] : values) {
    if (name == "argument" || value.defaulted()) continue;
    const bool of_use = std::find(rule.options.begin(), rule.options.end(), name) != rule.options.end() ||
                        std::find(every_command.begin(), every_command.end(), name) != every_command.end();
    if (!of_use) throw Error("'--" + name + "' is of no use to '" + rule.name + "'");
  }
}

}  // namespace dateline
