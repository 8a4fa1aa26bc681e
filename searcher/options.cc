#include "searcher/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <sstream>

#include "common/error.h"
#include "common/nearest.h"
#include "searcher/argument_forms.h"
#include "searcher/option_table.h"

namespace dateline {

namespace {

namespace po = boost::program_options;
using query::Field;

using Texts = std::vector<std::string>;

/// What Boost is told of an option.
const po::value_semantic* semantic_of(const Option& option) {
  if (option.value.empty()) return po::bool_switch();
  if (option.repeatable) return po::value<Texts>();
  auto* const text = po::value<std::string>();
  return option.name == "help" ? text->implicit_value("overview") : text;
}

po::options_description all_options() {
  po::options_description all;
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) {
      std::string names(option.name);
      if (option.letter != 0) names.append(",").append(1, option.letter);
      all.add_options()(names.c_str(), semantic_of(option));
    }
  }
  all.add_options()("query", po::value<Texts>());
  all.add_options()("matrix-forces", po::value<std::string>());  // the second value of --matrix
  return all;
}

/// "--place" of "place"; without the dashes of what was typed first.
std::string dashed(const std::string& name) {
  return "--" + name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

/// "format" of "csv": the first option that takes such a word; empty if none does.
std::string option_taking(std::string_view word) {
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) {
      const std::string choices = " " + std::string(option.choices) + " ";
      if (choices.find(" " + std::string(word) + " ") != std::string::npos) return std::string(option.name);
    }
  }
  return "";
}

[[noreturn]] void refuse_unknown(const std::string& typed) {
  const std::string name = dashed(typed).substr(2);
  NearestWords nearest(name, 1);
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) nearest.offer(std::string(option.name));
  }
  const Texts best = nearest.best_first();
  const bool one_dash = !typed.starts_with("--");
  const std::string taking = option_taking(name);
  std::string hint = !best.empty()    ? "did you mean --" + best[0] + "?"
                     : taking.empty() ? ""
                                      : "did you mean --" + taking + " " + name + "?";
  if (one_dash && name.size() > 1 && hint.empty()) {
    hint = "to leave out passages, write NOT " + name + ", or put -- before a query that begins with a dash";
  }
  throw Error("unknown option '" + typed + "'", hint.empty() ? "--help all shows every option" : hint);
}

[[noreturn]] void refuse_syntax(const po::error& fault) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&fault)) refuse_unknown(unknown->get_option_name());
  if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&fault)) {
    throw Error("'" + dashed(twice->get_option_name()) + "' is given twice");
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&fault)) {
    const std::string name = dashed(syntax->get_option_name());
    if (syntax->kind() == po::invalid_syntax::extra_parameter) throw Error("'" + name + "' takes no value");
    throw Error("'" + name + "' needs a value", "--help all shows which");
  }
  throw Error(fault.what());
}

/// A forgotten value must not swallow the next option.
void refuse_swallowed_option(const po::parsed_options& parsed) {
  for (const po::option& option : parsed.options) {
    const bool separate = option.original_tokens.size() == 2;
    if (separate && option.position_key < 0 && option.original_tokens[1].starts_with("--")) {
      throw Error("'" + dashed(option.string_key) + "' needs a value, and an option follows",
                  "a value that begins with -- is written " + dashed(option.string_key) + "=VALUE");
    }
  }
}

void read_arguments(const Texts& arguments, const po::options_description& options, po::variables_map& into) {
  namespace style = po::command_line_style;
  po::positional_options_description positional;
  positional.add("query", -1);
  const po::parsed_options parsed = po::command_line_parser(with_usual_forms(arguments))
                                        .options(options)
                                        .positional(positional)
                                        .style(style::unix_style & ~style::allow_guessing)
                                        .run();
  refuse_swallowed_option(parsed);
  po::store(parsed, into);
}

[[noreturn]] void refuse_setting(const std::string& file, const std::string& name) {
  if (find_option(name) != nullptr) {
    throw Error(file + ": '" + name + "' may stand on the command line only",
                "a condition that nobody typed would narrow every search unseen");
  }
  NearestWords nearest(name, 1);
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) {
      if (option.configurable) nearest.offer(std::string(option.name));
    }
  }
  const Texts best = nearest.best_first();
  throw Error(file + ": unknown option '" + name + "'", best.empty()
                                                            ? "options of dateline-index stand below a line [build]"
                                                            : "did you mean '" + best[0] + "'?");
}

std::string setting_name(const std::string& key) { return key.starts_with("search.") ? key.substr(7) : key; }

constexpr std::string_view saved_prefix = "query.";

/// Takes `query.NAME.OPTION = value` of a section [query.NAME].
void save_search(const std::string& file, const po::option& line, SavedSearches& into) {
  const std::size_t dot = line.string_key.rfind('.');
  const std::string name = line.string_key.substr(saved_prefix.size(), dot - std::min(dot, saved_prefix.size()));
  const std::string option = line.string_key.substr(dot + 1);
  const bool known = option == "query" || option == "since" || option == "until" || option == "within" ||
                     query::field_of(option).has_value();
  if (dot < saved_prefix.size() || name.empty() || !known) {
    throw Error(file + ": '" + option + "' is no condition of a saved search",
                "below [query.NAME] stand query = ... and conditions such as place = ... or since = ...");
  }
  into[name].emplace_back(option, line.value.empty() ? "" : line.value.front());
}

void read_config(const std::string& file, std::istream& in, const po::options_description& options,
                 po::variables_map& into, SavedSearches& searches) {
  const po::options_description none;
  po::parsed_options found(&options);
  for (po::option& option : po::parse_config_file(in, none, true).options) {
    if (option.string_key.starts_with(saved_prefix)) {
      save_search(file, option, searches);
      continue;
    }
    option.string_key = setting_name(option.string_key);
    if (option.string_key.find('.') != std::string::npos) continue;  // a section of dateline-index
    const Option* const known = find_option(option.string_key);
    if (known == nullptr || !known->configurable) refuse_setting(file, option.string_key);
    option.unregistered = false;
    found.options.push_back(option);
  }
  po::store(found, into);
}

void read_config_file(const std::filesystem::path& path, const po::options_description& options,
                      po::variables_map& into, SavedSearches& searches) {
  std::ifstream in(path);
  std::stringstream text;
  if (std::filesystem::is_directory(path) || !in) {
    throw Error(path.string() + ": this configuration file cannot be read",
                "--config names a file with lines name = value");
  }
  if (in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  try {
    read_config(path.string(), text, options, into, searches);
  } catch (const po::invalid_config_file_syntax& fault) {
    throw Error(path.string() + ": '" + fault.tokens() + "' is no line of the form name = value");
  } catch (const po::multiple_occurrences& fault) {
    throw Error(path.string() + ": '" + dashed(fault.get_option_name()).substr(2) + "' is given twice");
  } catch (const po::error& fault) {
    throw Error(path.string() + ": " + fault.what());
  }
}

void take(const po::variables_map& values, const char* name, std::string& into) {
  if (values.count(name) != 0) into = values[name].as<std::string>();
}

void take(const po::variables_map& values, const char* name, std::optional<std::string>& into) {
  if (values.count(name) != 0) into = values[name].as<std::string>();
}

TypedOptions typed_options(const po::variables_map& values) {
  TypedOptions options;
  if (values.count("query") != 0) options.query = values["query"].as<Texts>();
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const auto field = static_cast<Field>(i);
    const std::string name(name_of(field));
    if (values.count(name) == 0) continue;
    for (const std::string& value : values[name].as<Texts>()) options.conditions.emplace_back(field, value);
  }
  take(values, "within", options.within);
  take(values, "since", options.since);
  take(values, "until", options.until);
  take(values, "in", options.in);
  take(values, "limit", options.limit);
  take(values, "offset", options.offset);
  take(values, "sort", options.sort);
  take(values, "format", options.format);
  take(values, "fields", options.fields);
  take(values, "color", options.color);
  take(values, "show", options.show);
  take(values, "context", options.context);
  take(values, "per-article", options.per_article);
  if (values.count("like") != 0) options.like = values["like"].as<Texts>();
  if (values.count("index") != 0) options.indexes = values["index"].as<Texts>();
  if (std::find(options.indexes.begin(), options.indexes.end(), "") != options.indexes.end()) {
    throw Error("'--index' names no folder", "is the variable empty that was meant to name it?");
  }
  options.partial = values["partial"].as<bool>();
  take(values, "timeout", options.timeout);
  if (values.count("facet") != 0) options.facets = values["facet"].as<Texts>();
  take(values, "timeline", options.timeline);
  take(values, "matrix", options.matrix_places);
  take(values, "matrix-forces", options.matrix_forces);
  take(values, "by", options.by);
  take(values, "help", options.help);
  options.batch = values["batch"].as<bool>();
  take(values, "complete", options.complete);
  options.null_separated = values["null"].as<bool>();
  options.count = values["count"].as<bool>();
  options.copies = values["copies"].as<bool>();
  options.explain = values["explain"].as<bool>();
  options.whole = values["whole"].as<bool>();
  options.no_pager = values["no-pager"].as<bool>();
  options.version = values["version"].as<bool>();
  return options;
}

}  // namespace

TypedOptions read_options(const std::vector<std::string>& arguments, const std::filesystem::path& default_config) {
  const po::options_description all = all_options();
  po::variables_map values;
  try {
    read_arguments(arguments, all, values);
  } catch (const po::error& fault) {
    refuse_syntax(fault);
  }
  std::set<std::string, std::less<>> on_command_line;
  for (const auto& [name, value] : values) {
    if (!value.defaulted()) on_command_line.insert(name);
  }
  SavedSearches searches;
  std::error_code unreadable;  // what a user may not even look at is not his
  if (values.count("config") != 0) {
    read_config_file(values["config"].as<std::string>(), all, values, searches);
  } else if (!default_config.empty() && std::filesystem::exists(default_config, unreadable)) {
    read_config_file(default_config, all, values, searches);
  }
  TypedOptions options = typed_options(values);
  options.saved = std::move(searches);
  options.on_command_line = std::move(on_command_line);
  const auto is_typed = [&](const char* name) { return options.on_command_line.count(name) != 0; };
  options.browses =
      is_typed("in") || is_typed("sort") || is_typed("count") || is_typed("facet") || is_typed("timeline");
  return options;
}

}  // namespace dateline
