#include "indexer/options.h"

#include <boost/program_options/variables_map.hpp>
#include <charconv>

#include "common/error.h"
#include "common/terminal.h"
#include "indexer/command_line.h"

namespace dateline {

namespace {

namespace po = boost::program_options;

using Texts = std::vector<std::string>;

std::string text_of(const po::variables_map& values, const std::string& name, const std::string& otherwise) {
  return values.count(name) == 0 ? otherwise : values[name].as<std::string>();
}

Texts texts_of(const po::variables_map& values, const std::string& name) {
  return values.count(name) == 0 ? Texts{} : values[name].as<Texts>();
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

unsigned number_in(const std::string& option, const std::string& text, unsigned least, unsigned most) {
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < least || number > most) {
    throw Error("'--" + option + "' is a number from " + std::to_string(least) + " to " + std::to_string(most) +
                ", not '" + shown(text) + "'");
  }
  return number;
}

/// The option's number where it was given, else what is there.
void take_number(const po::variables_map& values, const std::string& option, unsigned most, unsigned& number) {
  if (values.count(option) != 0) number = number_in(option, text_of(values, option, ""), 1, most);
}

ReadLimits limits_in(const po::variables_map& values) {
  constexpr unsigned million = 1'000'000;
  constexpr unsigned most_nesting = 32;
  ReadLimits limits;
  if (values.count("max-record") != 0) {
    limits.longest_record = size_in("max-record", values["max-record"].as<std::string>());
  }
  if (values.count("max-unpacked") != 0) {
    limits.most_unpacked = size_in("max-unpacked", values["max-unpacked"].as<std::string>());
  }
  take_number(values, "max-ratio", million, limits.highest_ratio);
  take_number(values, "max-nesting", most_nesting, limits.deepest_nesting);
  take_number(values, "max-comments", million, limits.most_comments);
  return limits;
}

constexpr unsigned most_jobs = 256;
constexpr unsigned most_kept = 1000;
constexpr unsigned longest_patience = 7 * 24 * 60 * 60;

ShareRequest share_in(const po::variables_map& values) {
  ShareRequest request;
  if (values.count("shards") != 0) {
    request.shards = number_in("shards", text_of(values, "shards", ""), 1, most_shards);
  }
  if (values.count("shard") == 0) return request;
  const std::string text = text_of(values, "shard", "");
  request.share = parse_share(text);
  if (!request.share) {
    throw Error("'--shard' is K/N, this machine's number and how many there are, not '" + shown(text) + "'",
                "for example --shard 2/4; K is from 1 to N, and N at most " + std::to_string(most_shares));
  }
  return request;
}

std::string name_in(const po::variables_map& values) {
  std::string name = text_of(values, "as", "");
  if (values.count("as") == 0 || is_generation_name(name)) return name;
  throw Error("'--as' is the name of a generation, a time such as 20261122T030102Z, not '" + shown(name) + "'",
              "date -u +%Y%m%dT%H%M%SZ tells one for now");
}

std::string progress_in(const std::string& text) {
  if (text == "auto" || text == "json" || text == "off") return text;
  throw Error("'--progress' is auto, json or off, not '" + shown(text) + "'");
}

WriterKind writer_in(const std::string& text) {
  for (const WriterKind kind : {WriterKind::portable, WriterKind::bulk}) {
    if (text == name_of(kind)) return kind;
  }
  throw Error("'--writer' is bulk or portable, not '" + shown(text) + "'");
}

std::uint64_t memory_in(const std::string& text) {
  const std::uint64_t memory = size_in("memory", text);
  if (memory >= least_build_memory) return memory;
  throw Error("'--memory' is at least " + std::to_string(least_build_memory >> 20U) + "M, not '" + shown(text) + "'",
              "so much the lexicons and what is read at the moment need");
}

void take_running(const po::variables_map& values, Options& options) {
  take_number(values, "jobs", most_jobs, options.jobs);
  if (values.count("keep") != 0) options.keep = number_in("keep", text_of(values, "keep", ""), 0, most_kept);
  if (values.count("memory") != 0) options.memory = memory_in(text_of(values, "memory", ""));
  options.strict = values["strict"].as<bool>();
  options.quiet = values["quiet"].as<bool>();
  options.progress = progress_in(text_of(values, "progress", "auto"));
  options.lock_timeout =
      std::chrono::seconds{number_in("lock-timeout", text_of(values, "lock-timeout", "0"), 0, longest_patience)};
  if (values.count("writer") != 0) options.writer = writer_in(text_of(values, "writer", ""));
  options.share = share_in(values);
  options.as = name_in(values);
  options.after_switch = text_of(values, "after-switch", "");
  if (values.count("after-switch") != 0 && options.after_switch.empty()) {
    throw Error("'--after-switch' names no command", "is the variable empty that was meant to name it?");
  }
}

/// `--json` of info is a short way to say `--format json`.
std::string format_in(Command command, const po::variables_map& values) {
  const bool json = values["json"].as<bool>();
  std::string text = text_of(values, "format", json ? "json" : "text");
  if (json && text != "json") throw Error("'--json' and '--format " + shown(text) + "' contradict one another");
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
  if (values["help"].as<bool>()) {
    if (words == Texts{"all"}) options.command = Command::help_all;
    if (words == Texts{"formats"}) options.command = Command::help_formats;
    return options;
  }
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
  take_running(values, options);
  options.explain = values["explain"].as<bool>();
  options.format = format_in(rule.command, values);
  if (rule.command == Command::import_places) take_import(values, options);
  return options;
}

}  // namespace dateline
