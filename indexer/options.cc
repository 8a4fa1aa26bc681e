#include "indexer/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>

#include "common/error.h"
#include "common/nearest.h"
#include "common/terminal.h"

namespace dateline {

namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

struct CommandRule {
  const char* name;
  Command command;
  bool takes_sources;
  Texts options;  ///< besides those that every command has
};

const std::vector<CommandRule>& command_rules() {
  static const std::vector<CommandRule> rules = {
      {"build",
       Command::build,
       true,
       {"index", "files-from", "max-record", "max-unpacked", "max-ratio", "jobs", "places", "forces", "phrases",
        "no-default-lexicons", "strict", "quiet"}},
      {"inspect",
       Command::inspect,
       true,
       {"files-from", "max-record", "max-unpacked", "max-ratio", "format", "explain", "places", "forces", "phrases",
        "no-default-lexicons", "strict"}},
      {"check", Command::check, false, {"index", "quiet"}},
      {"rollback", Command::rollback, false, {"index", "quiet"}},
      {"info", Command::info, false, {"index", "format"}},
      {"import-places",
       Command::import_places,
       true,
       {"from", "kinds", "min-population", "all", "places", "no-default-lexicons", "strict", "quiet"}},
  };
  return rules;
}

/// Knowledge and habits; what is to be read is always typed.
const Texts configurable = {"index",  "max-record", "max-unpacked",        "max-ratio", "jobs", "places",
                            "forces", "phrases",    "no-default-lexicons", "strict",    "quiet"};

const Texts every_command = {"config", "help", "version"};

po::options_description known_options() {
  po::options_description options;
  const auto text = [] { return po::value<std::string>(); };
  const auto texts = [] { return po::value<Texts>()->composing(); };
  options.add_options()("index", text())("files-from", texts())("jobs", text())("max-record", text())(
      "max-unpacked", text())("max-ratio", text())("places", texts())("forces", texts())("phrases", texts())(
      "no-default-lexicons", po::bool_switch())("strict", po::bool_switch())("quiet,q", po::bool_switch())(
      "format", text())("explain", po::bool_switch())("from", text())("kinds", text())("min-population", text())(
      "all", po::bool_switch())("config", text())("help,h", po::bool_switch())("version", po::bool_switch());
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
              meant ? "did you mean --" + *meant + "?" : "dateline-index --help shows every option");
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
    throw Error("'" + name + "' needs a value", "dateline-index --help shows which");
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

[[noreturn]] void refuse_setting(const std::string& file, const std::string& name) {
  if (known_options().find_nothrow(name, false) != nullptr) {
    throw Error(file + ": '" + name + "' may stand on the command line only",
                "a configuration file may hold " + listed(configurable));
  }
  const auto meant = nearest(name, configurable);
  throw Error(file + ": unknown option '" + shown(name) + "'",
              meant ? "did you mean '" + *meant + "'?" : "options of dateline-search stand below a line [search]");
}

void read_settings(const std::string& file, std::istream& in, po::variables_map& into) {
  const po::options_description options = known_options();
  const po::options_description none;
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

bool typed(const po::variables_map& values, const std::string& name) {
  return values.count(name) != 0 && !values[name].defaulted();
}

std::string text_of(const po::variables_map& values, const std::string& name, const std::string& otherwise) {
  return values.count(name) == 0 ? otherwise : values[name].as<std::string>();
}

Texts texts_of(const po::variables_map& values, const std::string& name) {
  return values.count(name) == 0 ? Texts{} : values[name].as<Texts>();
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

/// An option that a command would ignore was meant to do something.
void refuse_useless_options(const CommandRule& rule, const po::variables_map& values) {
  for (const auto& [name, value] : values) {
    if (name == "argument" || !typed(values, name)) continue;
    const bool of_use = std::find(rule.options.begin(), rule.options.end(), name) != rule.options.end() ||
                        std::find(every_command.begin(), every_command.end(), name) != every_command.end();
    if (!of_use) throw Error("'--" + name + "' is of no use to '" + rule.name + "'");
  }
}

void take_sources(const CommandRule& rule, const Texts& arguments, const po::variables_map& values, Options& options) {
  options.sources.sources.assign(arguments.begin() + 1, arguments.end());
  options.sources.files_from = texts_of(values, "files-from");
  const bool given = !options.sources.sources.empty() || !options.sources.files_from.empty();
  if (!rule.takes_sources && given) {
    throw Error(std::string("'") + rule.name + "' takes no files: '" + shown(arguments[1]) + "'",
                "the index is named by --index DIR");
  }
  if (rule.command == Command::import_places && !given) {
    throw Error("'import-places' needs a file to read", "dateline-index import-places --from geonames FILE");
  }
  if (rule.takes_sources && !given) {
    throw Error(std::string("'") + rule.name + "' needs a file or folder to read",
                std::string("dateline-index ") + rule.name + " FOLDER, or --files-from LIST");
  }
}

/// `from` names the form of the files, which cannot be told from their names.
void take_import(const po::variables_map& values, Options& options) {
  const std::string form = text_of(values, "from", "");
  if (form != "geonames") {
    throw Error(form.empty() ? "'import-places' needs --from" : "unknown form '" + shown(form) + "'",
                "dateline-index import-places --from geonames FILE");
  }
  options.kinds = text_of(values, "kinds", "");
  if (values.count("kinds") != 0 && options.kinds.empty()) throw Error("'--kinds' names no kind");
  options.all = values["all"].as<bool>();
  const std::string least = text_of(values, "min-population", "0");
  const auto [end, fault] = std::from_chars(least.data(), least.data() + least.size(), options.least_population);
  if (fault != std::errc{} || end != least.data() + least.size()) {
    throw Error("'--min-population' is a whole number, not '" + shown(least) + "'");
  }
}

/// "16M": bytes, or so many kibi-, mebi-, gibi- or tebibytes.
std::uint64_t size_in(const std::string& option, const std::string& text) {
  constexpr std::string_view units = "KMGT";
  std::uint64_t size = 0;
  const char* const end = text.data() + text.size();
  const auto [behind, fault] = std::from_chars(text.data(), end, size);
  const std::size_t unit = behind + 1 == end ? units.find(*behind) : std::string_view::npos;
  const std::uint64_t shift = unit == std::string_view::npos ? 0 : 10 * (unit + 1);
  const bool whole = behind == end || unit != std::string_view::npos;
  if (fault != std::errc{} || !whole || size == 0 || size > (1ULL << 50U) >> shift) {
    throw Error("'--" + option + "' is a size such as 500K, 16M or 20G, not '" + shown(text) + "'");
  }
  return size << shift;
}

std::uint64_t ratio_in(const std::string& text) {
  std::uint64_t ratio = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), ratio);
  if (fault != std::errc{} || end != text.data() + text.size() || ratio < 1 || ratio > 1'000'000) {
    throw Error("'--max-ratio' is a number from 1 to 1000000, not '" + shown(text) + "'");
  }
  return ratio;
}

ReadLimits limits_in(const po::variables_map& values) {
  ReadLimits limits;
  if (values.count("max-record") != 0) {
    limits.longest_record = size_in("max-record", values["max-record"].as<std::string>());
  }
  if (values.count("max-unpacked") != 0) {
    limits.most_unpacked = size_in("max-unpacked", values["max-unpacked"].as<std::string>());
  }
  if (values.count("max-ratio") != 0) limits.highest_ratio = ratio_in(values["max-ratio"].as<std::string>());
  return limits;
}

unsigned jobs_in(const std::string& text) {
  unsigned jobs = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (fault != std::errc{} || end != text.data() + text.size() || jobs < 1 || jobs > 256) {
    throw Error("'--jobs' is a number from 1 to 256, not '" + shown(text) + "'");
  }
  return jobs;
}

std::string format_in(Command command, const std::string& text) {
  const std::string machine = command == Command::info ? "json" : "jsonl";
  if (text == "text" || text == machine) return text;
  throw Error("unknown format '" + shown(text) + "'", "the formats are text and " + machine);
}

}  // namespace

Options read_options(const std::vector<std::string>& arguments, const std::filesystem::path& default_config) {
  po::variables_map values = read_arguments(arguments);
  Options options;
  const Texts words = texts_of(values, "argument");
  if (values["version"].as<bool>()) {
    options.command = Command::version;
    return options;
  }
  if (values["help"].as<bool>()) return options;
  const CommandRule& rule = rule_of(words);
  refuse_useless_options(rule, values);
  take_sources(rule, words, values, options);
  std::error_code ignored;
  if (values.count("config") != 0) {
    read_config_file(values["config"].as<std::string>(), values);
  } else if (!default_config.empty() && std::filesystem::exists(default_config, ignored)) {
    read_config_file(default_config, values);
  }
  options.command = rule.command;
  options.index = text_of(values, "index", "");
  if (values.count("index") != 0 && options.index.empty()) {
    throw Error("'--index' names no folder", "is the variable empty that was meant to name it?");
  }
  options.knowledge = {!values["no-default-lexicons"].as<bool>(), texts_of(values, "places"),
                       texts_of(values, "forces"), texts_of(values, "phrases")};
  options.sources.limits = limits_in(values);
  if (values.count("jobs") != 0) options.jobs = jobs_in(values["jobs"].as<std::string>());
  options.strict = values["strict"].as<bool>();
  options.quiet = values["quiet"].as<bool>();
  options.explain = values["explain"].as<bool>();
  options.format = format_in(rule.command, text_of(values, "format", "text"));
  if (rule.command == Command::import_places) take_import(values, options);
  return options;
}

std::string help_text() {
  return R"(dateline-index makes an archive of news articles searchable by place, force and time.

  dateline-index build FOLDER            index all articles below FOLDER
  dateline-index inspect FILE            show what is seen in a file; no index
  dateline-index inspect --explain FILE  and why each name and day was taken or not
  dateline-index info                    what is in the index: counts, gaps, faults
  dateline-index check                   verify every part of the index
  dateline-index rollback                go back to the index before the last build
  dateline-index import-places --from geonames SY.txt   make rows for --places

Articles are text, HTML, JSON Lines, WARC, and zip, tar or gzip of any; - is standard
input. A build replaces the index in one step, so it can be searched meanwhile.

  --index DIR            else $DATELINE_INDEX, else ~/.local/share/dateline/index
  --files-from LIST      read the paths that stand in LIST, one a line
  --places, --forces, --phrases FILE     add to what is built in; repeatable
  --no-default-lexicons  know no places and forces but those
  --jobs N               threads; one for each core   --format text|jsonl|json
  --max-record 16M, --max-unpacked 1T, --max-ratio 250   what is too much of a file
  --strict               exit 1 if anything could not be read    -q, --quiet
  --kinds LIST, --min-population N, --all   of import-places: which rows to take
  --config FILE          options as name = value; else ~/.config/dateline/config

  find news -name '*.txt' | dateline-index build --index news.index --files-from -
)";
}

}  // namespace dateline
