#include "searcher/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "common/error.h"
#include "searcher/edit_distance.h"

namespace dateline {

namespace {

namespace po = boost::program_options;
using query::Field;

using Texts = std::vector<std::string>;

const char* meaning_of(Field field) {
  switch (field) {
    case Field::place:
      return "tells of the place or of one inside it, in any spelling";
    case Field::force:
      return "names the force or a part of it, by any of its names";
    case Field::date:
      return "tells of a day in the range; a passage that tells no day counts with its article's day of publication";
    case Field::told:
      return "tells of a day in the range, in so many words";
    case Field::published:
      return "its article appeared in the range";
    case Field::source:
      return "its article's publisher, or that of the original";
    case Field::author:
      return "its article's author";
    case Field::theme:
      return "a theme of its article";
    case Field::region:
      return "a region of its article";
    case Field::title:
      return "words of its article's title";
    case Field::url:
      return "host or beginning of its article's address";
    case Field::lang:
      return "language of its article, such as en";
  }
  return "";
}

const char* value_of(Field field) {
  switch (field) {
    case Field::date:
    case Field::told:
    case Field::published:
      return "RANGE";
    case Field::url:
      return "URL";
    case Field::lang:
      return "CODE";
    default:
      return "NAME";
  }
}

po::typed_value<std::string>* text(const char* name) { return po::value<std::string>()->value_name(name); }

po::options_description conditions() {
  po::options_description group("What to look for (repeated: all of them; with commas: any of them)");
  for (std::size_t i = 0; i < query::field_count; ++i) {
    const auto field = static_cast<Field>(i);
    group.add_options()(std::string(name_of(field)).c_str(), po::value<Texts>()->value_name(value_of(field)),
                        meaning_of(field));
  }
  group.add_options()("since", text("DAY"), "tells of that day or a later one: --date DAY..")(
      "until", text("DAY"), "tells of that day or an earlier one: --date ..DAY");
  return group;
}

po::options_description presentation() {
  po::options_description group("What to show");
  group.add_options()("in", text("WHICH"), "passages of: body (the default), comments, all")(
      "limit,n", text("N"), "how many passages at most (10); 0 for the exit status alone")(
      "offset", text("N"), "leave out so many of the first")(
      "sort", text("ORDER"), "relevance (the default); date or -date: told first or last; published or -published")(
      "format", text("FORMAT"), "text (the default), json, jsonl, ids, files: see --help formats")(
      "null,0", po::bool_switch(), "with ids and files: end each with NUL, for xargs -0")(
      "count", po::bool_switch(), "only the number of passages")("copies", po::bool_switch(),
                                                                 "show every copy of a text, not only the earliest")(
      "explain", po::bool_switch(), "what each part of the query gave to a passage's score")(
      "color", text("WHEN"), "auto (the default: on a terminal), always, never")("no-pager", po::bool_switch(),
                                                                                 "accepted; output is never paged");
  return group;
}

po::options_description surroundings() {
  po::options_description group("Where and how");
  group.add_options()("index", text("DIR"),
                      "else $DATELINE_INDEX, else $XDG_DATA_HOME/dateline/index, else ~/.local/share/dateline/index")(
      "config", text("FILE"), "options, one a line: name = value; else $XDG_CONFIG_HOME/dateline/config")(
      "help,h", text("TOPIC")->implicit_value("overview"), "all, query, dates or formats; examples without a topic")(
      "version", po::bool_switch(), "the version of this program");
  return group;
}

po::options_description visible_options() {
  po::options_description all;
  all.add(conditions()).add(presentation()).add(surroundings());
  return all;
}

/// "--place" of "place"; without the dashes of what was typed first.
std::string dashed(const std::string& name) {
  return "--" + name.substr(std::min(name.find_first_not_of('-'), name.size()));
}

[[noreturn]] void refuse_unknown(const std::string& typed) {
  const std::string name = dashed(typed).substr(2);
  NearestWords nearest(name, 1);
  const po::options_description known = visible_options();
  for (const auto& option : known.options()) nearest.offer(option->long_name());
  const Texts best = nearest.best_first();
  const bool one_dash = !typed.starts_with("--");
  std::string hint = best.empty() ? "" : "did you mean --" + best[0] + "?";
  if (one_dash && name.size() > 1 && best.empty()) {
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
  const po::parsed_options parsed = po::command_line_parser(arguments)
                                        .options(options)
                                        .positional(positional)
                                        .style(style::unix_style & ~style::allow_guessing)
                                        .run();
  refuse_swallowed_option(parsed);
  po::store(parsed, into);
}

const Texts configurable = {"index", "in", "limit", "sort", "format", "copies", "explain", "color", "no-pager"};

[[noreturn]] void refuse_setting(const std::string& file, const std::string& name) {
  const po::options_description options = visible_options();
  if (options.find_nothrow(name, false) != nullptr) {
    throw Error(file + ": '" + name + "' may stand on the command line only",
                "a condition that nobody typed would narrow every search unseen");
  }
  NearestWords nearest(name, 1);
  for (const std::string& known : configurable) nearest.offer(known);
  const Texts best = nearest.best_first();
  throw Error(file + ": unknown option '" + name + "'", best.empty()
                                                            ? "options of dateline-index stand below a line [build]"
                                                            : "did you mean '" + best[0] + "'?");
}

std::string setting_name(const std::string& key) { return key.starts_with("search.") ? key.substr(7) : key; }

void read_config(const std::string& file, std::istream& in, const po::options_description& options,
                 po::variables_map& into) {
  const po::options_description none;
  po::parsed_options found(&options);
  for (po::option& option : po::parse_config_file(in, none, true).options) {
    option.string_key = setting_name(option.string_key);
    if (option.string_key.find('.') != std::string::npos) continue;  // a section of dateline-index
    if (std::find(configurable.begin(), configurable.end(), option.string_key) == configurable.end()) {
      refuse_setting(file, option.string_key);
    }
    option.unregistered = false;
    found.options.push_back(option);
  }
  po::store(found, into);
}

void read_config_file(const std::filesystem::path& path, const po::options_description& options,
                      po::variables_map& into) {
  std::ifstream in(path);
  std::stringstream text;
  if (std::filesystem::is_directory(path) || !in) {
    throw Error(path.string() + ": this configuration file cannot be read",
                "--config names a file with lines name = value");
  }
  if (in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  try {
    read_config(path.string(), text, options, into);
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

bool typed(const po::variables_map& values, const char* name) {
  return values.count(name) != 0 && !values[name].defaulted();
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
  take(values, "since", options.since);
  take(values, "until", options.until);
  take(values, "in", options.in);
  take(values, "limit", options.limit);
  take(values, "offset", options.offset);
  take(values, "sort", options.sort);
  take(values, "format", options.format);
  take(values, "color", options.color);
  take(values, "index", options.index);
  take(values, "help", options.help);
  options.null_separated = values["null"].as<bool>();
  options.count = values["count"].as<bool>();
  options.copies = values["copies"].as<bool>();
  options.explain = values["explain"].as<bool>();
  options.version = values["version"].as<bool>();
  return options;
}

}  // namespace

TypedOptions read_options(const std::vector<std::string>& arguments, const std::filesystem::path& default_config) {
  po::options_description all = visible_options();
  all.add_options()("query", po::value<Texts>());
  po::variables_map values;
  try {
    read_arguments(arguments, all, values);
  } catch (const po::error& fault) {
    refuse_syntax(fault);
  }
  const bool browses = typed(values, "in") || typed(values, "sort") || typed(values, "count");
  if (values.count("config") != 0) {
    read_config_file(values["config"].as<std::string>(), all, values);
  } else if (!default_config.empty() && std::filesystem::exists(default_config)) {
    read_config_file(default_config, all, values);
  }
  TypedOptions options = typed_options(values);
  options.browses = browses;
  return options;
}

std::filesystem::path default_config_file() {
  const auto folder = [](const char* variable) {
    const char* value = std::getenv(variable);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  if (const auto config = folder("XDG_CONFIG_HOME"); !config.empty()) return config / "dateline/config";
  if (const auto home = folder("HOME"); !home.empty()) return home / ".config/dateline/config";
  return {};
}

std::string describe_options() {
  std::ostringstream text;
  text << visible_options();
  return text.str();
}

}  // namespace dateline
