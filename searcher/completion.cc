#include "searcher/completion.h"

#include <algorithm>
#include <ostream>

#include "common/error.h"
#include "common/program.h"
#include "common/terminal.h"
#include "searcher/asked_indexes.h"
#include "searcher/completion/name_beginnings.h"
#include "searcher/completion/query_beginning.h"
#include "searcher/completion/term_beginnings.h"
#include "searcher/hit_fields.h"
#include "searcher/option_table.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

using Lines = std::vector<std::string>;

constexpr std::chrono::seconds longest_wait{4};                 ///< for other machines, while somebody is typing
constexpr std::size_t most_lines = 100;                         ///< more nobody reads
constexpr std::string_view forces_of_matrix = "matrix-forces";  ///< the second value of --matrix

Lines options_beginning(std::string_view beginning) {
  Lines lines;
  for (const OptionGroup& group : option_groups()) {
    for (const Option& option : group.options) {
      std::string name = "--" + std::string(option.name);
      if (name.starts_with(beginning)) lines.push_back(name.append("\t").append(option.meaning));
    }
  }
  return lines;
}

Lines choices_beginning(std::string_view choices, std::string_view beginning) {
  Lines lines;
  while (!choices.empty()) {
    const std::string_view word = choices.substr(0, choices.find(' '));
    if (word.starts_with(beginning)) lines.emplace_back(word);
    choices.remove_prefix(std::min(word.size() + 1, choices.size()));
  }
  return lines;
}

Lines fields_beginning(std::string_view beginning) {
  Lines lines;
  for (const HitField& field : hit_fields()) {
    if (field.name.starts_with(beginning)) lines.emplace_back(field.name);
  }
  return lines;
}

/// What the index has.
Lines values_in(OpenedIndex& index, std::string_view field, std::string_view beginning) {
  if (is_completed_from_names(field)) {
    const NameType type = field == "place" ? NameType::place : NameType::force;
    return names_beginning(index.opened_names(), type, beginning, most_lines);
  }
  return terms_beginning(index.reader(Scope::all).vocabulary(), field, beginning, most_lines);
}

/// Nothing where there is no index: a shell has no use for the reason.
Lines indexed_values(const TypedOptions& options, std::string_view field, std::string_view beginning) {
  try {
    AskedIndexes indexes(options.indexes, {false, longest_wait});
    Lines lines;
    indexes.ask([&](OpenedIndex& index) {
      lines = values_in(index, field, beginning);
      return exit_done;
    });
    // An article may hold what a terminal would obey, and a line feed.
    const auto is_unsafe = [](const std::string& line) { return shown(line) != line; };
    lines.erase(std::remove_if(lines.begin(), lines.end(), is_unsafe), lines.end());
    return lines;
  } catch (const Error&) {
    return {};
  }
}

/// What an option's values are, where they are not those of the field of its name.
std::string_view field_of_value(std::string_view name, const Option* option) {
  if (name == "near") return "place";
  if (name == forces_of_matrix) return "force";
  if (option == nullptr) return name;
  if (option->value == "ID") return "id";
  return option->value.starts_with("PLACES") ? "place" : name;
}

Lines saved_searches_beginning(const SavedSearches& saved, std::string_view beginning) {
  Lines lines;
  for (const auto& [name, conditions] : saved) {
    if (name.starts_with(beginning) && shown(name) == name) lines.push_back(name);
  }
  return lines;
}

/// The values of one option or field that begin so; `beginning` is one value, not a list.
Lines values_beginning(const TypedOptions& options, std::string_view name, std::string_view beginning) {
  if (name == "fields") return fields_beginning(beginning);
  const Option* const option = find_option(name);
  if (option != nullptr && !option->choices.empty()) return choices_beginning(option->choices, beginning);
  const std::string_view field = field_of_value(name, option);
  return is_completed_from_names(field) || is_completed_from_terms(field) ? indexed_values(options, field, beginning)
                                                                          : Lines{};
}

/// The last of the values of a list is incomplete.
Lines list_beginning(const TypedOptions& options, const std::string& name, std::string_view beginning) {
  const std::size_t comma = beginning.rfind(',');
  const std::size_t head = comma == std::string_view::npos ? 0 : comma + 1;
  Lines lines = values_beginning(options, name, beginning.substr(head));
  for (std::string& line : lines) line.insert(0, beginning.substr(0, head));
  return lines;
}

Lines words_beginning(const TypedOptions& options, std::string_view typed) {
  const QueryBeginning query = query_beginning(typed);
  if (query.field.empty()) {
    Lines lines = fields_of_query(query);
    const bool names_one = !query.value.empty() && !query.quoted && std::string_view("query").starts_with(query.value);
    if (names_one && !options.saved.empty()) lines.push_back(query.head + "query:");
    return lines;
  }
  if (query.field == "query") return query.with_values(saved_searches_beginning(options.saved, query.value));
  return query.with_values(values_beginning(options, query.field, query.value));
}

void require_value(const std::string& name) {
  const Option* const option = find_option(name);
  if (option != nullptr && option->value.empty()) throw Error("--complete: --" + name + " takes no value");
  if (option == nullptr && name != "id" && name != forces_of_matrix) {
    throw Error("--complete: there is no option '" + shown(query::excerpt(name)) + "'",
                "--help all shows every option");
  }
}

bool value_is_optional(const std::string& name) {
  const Option* const option = find_option(name);
  return option != nullptr && option->value.starts_with("[");
}

std::string typed_beginning(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : " ") + words[i];
  return text;
}

Lines lines_of(const TypedOptions& options) {
  const std::string& name = *options.complete;
  const std::string beginning = typed_beginning(options.query);
  if (name == "option") return options_beginning(beginning);
  if (name == "words") return words_beginning(options, beginning);
  require_value(name);
  Lines lines = list_beginning(options, name, beginning);
  // What is none of its values may be a word of the query.
  if (lines.empty() && value_is_optional(name)) return words_beginning(options, beginning);
  return lines;
}

}  // namespace

int complete(const TypedOptions& options, std::ostream& output) {
  const Lines lines = lines_of(options);
  for (const std::string& line : lines) output << line << '\n';
  return lines.empty() ? exit_nothing_found : exit_done;
}

}  // namespace dateline
