#include "searcher/batch_line.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/nearest.h"
#include "common/terminal.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

using nlohmann::json;

constexpr const char* white_space = " \t\r\n";

/// Options with a text, and where they are kept.
struct TextOption {
  std::string_view name;
  std::string TypedOptions::*value;
};
constexpr std::array<TextOption, 4> texts = {{{"in", &TypedOptions::in},
                                              {"sort", &TypedOptions::sort},
                                              {"limit", &TypedOptions::limit},
                                              {"offset", &TypedOptions::offset}}};

struct OptionalOption {
  std::string_view name;
  std::optional<std::string> TypedOptions::*value;
};
constexpr std::array<OptionalOption, 6> optionals = {{{"since", &TypedOptions::since},
                                                      {"until", &TypedOptions::until},
                                                      {"within", &TypedOptions::within},
                                                      {"per-article", &TypedOptions::per_article},
                                                      {"fields", &TypedOptions::fields},
                                                      {"timeline", &TypedOptions::timeline}}};

struct Switch {
  std::string_view name;
  bool TypedOptions::*value;
};
constexpr std::array<Switch, 3> switches = {
    {{"count", &TypedOptions::count}, {"copies", &TypedOptions::copies}, {"explain", &TypedOptions::explain}}};

template <class Options>
const auto* find_named(const Options& options, std::string_view name) {
  const auto* const found = std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.name == name; });
  return found == options.end() ? nullptr : found;
}

[[noreturn]] void refuse_value(const std::string& name, const char* wanted) {
  throw Error("'" + name + "' needs " + wanted);
}

std::string text_of(const std::string& name, const json& value) {
  if (value.is_number()) return value.dump();
  if (!value.is_string()) refuse_value(name, "a text");
  return value.get<std::string>();
}

std::vector<std::string> list_of(const std::string& name, const json& value) {
  if (value.is_string()) return {value.get<std::string>()};
  const bool is_list = value.is_array() && std::all_of(value.begin(), value.end(), [](const json& item) {
                         return item.is_string() || item.is_number();
                       });
  if (!is_list && !value.is_number()) refuse_value(name, "a text or a list of texts");
  std::vector<std::string> list;
  if (value.is_number()) return {value.dump()};
  for (const json& item : value) list.push_back(text_of(name, item));
  return list;
}

[[noreturn]] void refuse_name(const std::string& name) {
  NearestWords nearest(name, 1);
  for (const char* const known : {"query", "like", "facet"}) nearest.offer(known);
  for (std::size_t i = 0; i < query::field_count; ++i)
    nearest.offer(std::string(name_of(static_cast<query::Field>(i))));
  for (const TextOption& option : texts) nearest.offer(std::string(option.name));
  for (const OptionalOption& option : optionals) nearest.offer(std::string(option.name));
  for (const Switch& option : switches) nearest.offer(std::string(option.name));
  const std::vector<std::string> best = nearest.best_first();
  throw Error("there is no option '" + shown(query::excerpt(name)) + "' of a query",
              best.empty() ? "options of a query are query, place and its like, within, since, until, like, in, "
                             "limit, offset, per-article, sort, fields, copies, explain, count, facet and timeline"
                           : "did you mean '" + best[0] + "'?");
}

void set(TypedOptions& options, const std::string& name, const json& value) {
  if (name == "query") {
    options.query = {text_of(name, value)};
  } else if (const auto field = query::field_of(name)) {
    for (std::string& text : list_of(name, value)) options.conditions.emplace_back(*field, std::move(text));
  } else if (name == "like") {
    options.like = list_of(name, value);
  } else if (name == "facet") {
    options.facets = list_of(name, value);
  } else if (const auto* text = find_named(texts, name)) {
    options.*text->value = text_of(name, value);
  } else if (name == "timeline" && value == true) {
    options.timeline = "auto";
  } else if (const auto* optional = find_named(optionals, name)) {
    options.*optional->value = text_of(name, value);
  } else if (const auto* toggle = find_named(switches, name)) {
    if (!value.is_boolean()) refuse_value(name, "true or false");
    options.*toggle->value = value.get<bool>();
  } else {
    refuse_name(name);
  }
  if (value != false) options.on_command_line.insert(name);
}

json object_of(const std::string& line) {
  try {
    return json::parse(line);
  } catch (const json::parse_error& fault) {
    const std::size_t read = fault.byte == 0 ? 0 : fault.byte - 1;
    throw query::QueryFault(
        {"this is no JSON object", std::min(read, line.size()), 1, "a line that begins with { is one"}, line);
  }
}

}  // namespace

TypedOptions options_of_line(const std::string& line, const TypedOptions& for_all) {
  TypedOptions options = for_all;
  options.batch = false;
  options.null_separated = false;
  options.format = "json";
  options.on_command_line.clear();
  const std::size_t first = line.find_first_not_of(white_space);
  if (first == std::string::npos) throw Error("the line is empty", "a line asks for one query");
  if (line[first] != '{') {
    options.query = {line};
    return options;
  }
  const json object = object_of(line);
  for (const auto& [name, value] : object.items()) set(options, name, value);
  const auto has = [&](const char* name) { return options.on_command_line.count(name) != 0; };
  options.browses = has("in") || has("sort") || has("count") || has("facet") || has("timeline");
  return options;
}

}  // namespace dateline
