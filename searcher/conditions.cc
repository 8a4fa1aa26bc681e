#include "searcher/conditions.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/query_error.h"
#include "searcher/query_parser.h"
#include "searcher/surroundings.h"

namespace dateline {

namespace {

using query::Field;
using query::Node;
using query::NodePtr;
using query::QueryError;

/// Makes offsets of a part offsets of the whole.
void move_by(Node& node, std::size_t distance) {
  node.offset += distance;
  query::for_each_operand(node, [&](Node& operand) { move_by(operand, distance); });
}

/// The line that stands for all that was typed, and where each part of it begins.
struct TypedLine {
  std::string text;
  std::vector<std::size_t> conditions;
  std::size_t since = 0;
  std::size_t until = 0;
};

std::size_t append_option(std::string& line, std::string_view name, const std::string& value) {
  if (!line.empty()) line += ' ';
  line.append("--").append(name).append(" ");
  line += value;
  return line.size() - value.size();
}

TypedLine line_of(const TypedOptions& options) {
  TypedLine line;
  for (std::size_t i = 0; i < options.query.size(); ++i) line.text += (i == 0 ? "" : " ") + options.query[i];
  for (const auto& [field, value] : options.conditions) {
    line.conditions.push_back(append_option(line.text, name_of(field), value));
  }
  if (options.since) line.since = append_option(line.text, "since", *options.since);
  if (options.until) line.until = append_option(line.text, "until", *options.until);
  return line;
}

std::string query_text(const TypedOptions& options) {
  std::string text;
  for (std::size_t i = 0; i < options.query.size(); ++i) text += (i == 0 ? "" : " ") + options.query[i];
  return text;
}

[[noreturn]] void refuse(const QueryError& fault, const TypedLine& line) { throw query::QueryFault(fault, line.text); }

/// `part` begins at `offset` of the line.
NodePtr placed(Result<NodePtr, QueryError> part, std::size_t offset, const TypedLine& line) {
  if (!part) {
    QueryError fault = part.failure();
    fault.offset += offset;
    refuse(fault, line);
  }
  NodePtr tree = std::move(part).value();
  if (tree) move_by(*tree, offset);
  return tree;
}

/// A bound with bounds of its own would say something else than --since and --until.
void require_single(const std::string& bound, std::size_t offset, const TypedLine& line) {
  const std::size_t dots = bound.find("..");
  const std::size_t mark = std::min(dots, bound.find('/'));
  if (mark != std::string::npos) {
    refuse({"one day, month or year is expected, not a range", offset + mark, dots == mark ? 2U : 1U,
            "a range stands in --date"},
           line);
  }
  if (bound.find_first_not_of(" \t") == std::string::npos) {
    refuse({"a day, month or year is missing", offset, 1, "for example 2017-06-05"}, line);
  }
}

/// `--since A --until B` is the range A..B: a passage must tell of a day in it, not of one after A and of one before B.
NodePtr bounded(const TypedOptions& options, const TypedLine& line, Day today) {
  if (!options.since && !options.until) return nullptr;
  const std::string since = options.since.value_or("");
  const std::string until = options.until.value_or("");
  if (options.since) require_single(since, line.since, line);
  if (options.until) require_single(until, line.until, line);
  const std::string range = since + ".." + until;
  const std::size_t begin = options.since ? line.since : line.until;
  const auto days = parse_day_range(range, today);
  if (days) {
    const std::size_t length = options.since ? since.size() : until.size();
    return std::make_unique<Node>(Node{query::FieldDate{Field::date, *days, range}, begin, length});
  }
  const DateFault& fault = days.failure();
  const bool in_until = fault.offset >= since.size() + 2;
  const bool of_both = !in_until && fault.offset + fault.length > since.size();
  const std::size_t offset = in_until ? line.until + fault.offset - since.size() - 2 : begin + fault.offset;
  refuse({fault.message, offset, of_both ? since.size() : fault.length, fault.hint}, line);
}

/// Adds the distance of --within to what --near asks for.
void set_distance(Node& node, const std::string& within) {
  if (auto* any = std::get_if<query::Or>(&node.value)) {
    for (NodePtr& operand : any->operands) set_distance(*operand, within);
  } else {
    auto& value = std::get<query::FieldValue>(node.value);
    const auto surroundings = read_surroundings(value.text);
    if (surroundings.ok() && surroundings->kilometres) {
      throw Error("--near: '" + shown(query::excerpt(value.text)) + "' tells its distance, and --within another");
    }
    value.text += " " + within;
    value.quoted = true;
  }
}

void check_within(const TypedOptions& options) {
  if (!options.within) return;
  const auto near = [](const auto& condition) { return condition.first == Field::near; };
  if (std::none_of(options.conditions.begin(), options.conditions.end(), near)) {
    throw Error("--within: the distance to what? --near is missing", "for example --near Maskanah --within 25km");
  }
  const auto distance = read_distance(*options.within);
  if (!distance) throw Error("--within: " + shown(distance.failure()), "for example 25km, 10mi or 800m");
}

NodePtr tree_of(const TypedOptions& options, const TypedLine& line, Day today, const query::SavedSearches& saved) {
  check_within(options);
  std::vector<NodePtr> parts;
  parts.push_back(placed(query::parse(query_text(options), today, saved), 0, line));
  for (std::size_t i = 0; i < options.conditions.size(); ++i) {
    const auto& [field, value] = options.conditions[i];
    parts.push_back(placed(query::parse_option(field, value, today), line.conditions[i], line));
    if (field == Field::near && options.within) set_distance(*parts.back(), *options.within);
  }
  parts.push_back(bounded(options, line, today));
  return query::all_of(std::move(parts));
}

/// The conditions of a saved search, as if they had been typed.
TypedOptions conditions_of(const SavedSearch& saved) {
  TypedOptions options;
  for (const auto& [name, value] : saved) {
    if (name == "query") options.query.push_back(value);
    if (name == "since") options.since = value;
    if (name == "until") options.until = value;
    if (name == "within") options.within = value;
    if (const auto field = query::field_of(name)) options.conditions.emplace_back(*field, value);
  }
  return options;
}

/// Reads saved searches when a query names them; one may name others, but not itself.
class SavedTrees {
 public:
  SavedTrees(const SavedSearches& saved, Day today) : saved_(saved), today_(today) {}

  NodePtr tree(std::string_view name) {
    const auto found = saved_.find(name);
    if (found == saved_.end()) return nullptr;
    if (!open_.insert(found->first).second) throw Error(place(name) + "it names itself");
    NodePtr tree = read(found->first, conditions_of(found->second));
    open_.erase(found->first);
    return tree;
  }

 private:
  static std::string place(std::string_view name) { return "the saved search '" + shown(name) + "': "; }

  NodePtr read(const std::string& name, const TypedOptions& conditions) {
    NodePtr tree;
    try {
      tree = tree_of(conditions, line_of(conditions), today_,
                     [this](std::string_view other) { return this->tree(other); });
    } catch (const Error& fault) {
      throw Error(place(name) + fault.what(), fault.hint());
    }
    if (tree == nullptr) throw Error(place(name) + "it asks for nothing");
    return tree;
  }

  const SavedSearches& saved_;
  Day today_;
  std::set<std::string, std::less<>> open_;  ///< those that are being read
};

}  // namespace

Conditions read_conditions(const TypedOptions& options, Day today) {
  TypedLine line = line_of(options);
  SavedTrees saved(options.saved, today);
  NodePtr tree = tree_of(options, line, today, [&](std::string_view name) { return saved.tree(name); });
  return {std::move(tree), std::move(line.text)};
}

}  // namespace dateline
