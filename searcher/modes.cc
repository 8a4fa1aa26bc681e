#include "searcher/modes.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 6> of_passages = {"limit", "offset", "sort", "fields", "explain", "per-article"};
constexpr std::array<std::string_view, 2> of_other_formats = {"format", "null"};

/// What is printed instead of passages, and which options it makes pointless.
struct Mode {
  std::string_view option;
  std::string_view prints;
  std::span<const std::string_view> pointless;
};

constexpr std::array<Mode, 6> modes = {{{"count", "prints no passages", {}},
                                        {"show", "prints what stands there", {}},
                                        {"facet", "prints no passages", of_passages},
                                        {"timeline", "prints no passages", of_passages},
                                        {"matrix", "prints no passages", of_passages},
                                        {"batch", "answers in lines of JSON", of_other_formats}}};

bool is_typed(const TypedOptions& options, std::string_view name) { return options.on_command_line.count(name) != 0; }

std::string hint_of(std::string_view mode, std::string_view option) {
  if (mode == "facet" && option == "limit") return "so many values of a field: --facet place:20";
  return "";
}

const Mode* only_mode(const TypedOptions& options) {
  const Mode* only = nullptr;
  for (const Mode& mode : modes) {
    if (!is_typed(options, mode.option)) continue;
    if (only != nullptr) {
      throw Error("'--" + std::string(only->option) + "' and '--" + std::string(mode.option) +
                  "' ask for two things at once");
    }
    only = &mode;
  }
  return only;
}

void refuse_pointless(const Mode& mode, const TypedOptions& options) {
  for (const std::string_view option : mode.pointless) {
    if (!is_typed(options, option)) continue;
    throw Error("'--" + std::string(option) + "' has no meaning with --" + std::string(mode.option) + ", which " +
                    std::string(mode.prints),
                hint_of(mode.option, option));
  }
}

}  // namespace

void refuse_conflicts(const TypedOptions& options) {
  if (options.by && !options.matrix_places) {
    throw Error("'--by' belongs to --matrix", "for example --matrix \"Aleppo,Hama\" \"ISIS,Tiger Forces\" --by month");
  }
  const Mode* const mode = only_mode(options);
  if (mode == nullptr) return;
  refuse_pointless(*mode, options);
  if (options.batch && !options.query.empty()) {
    throw Error(
        "--batch: queries stand on standard input, but '" + shown(query::excerpt(options.query[0])) + "' was typed too",
        "a condition that holds for all of them is an option, such as --place or --since");
  }
}

}  // namespace dateline
