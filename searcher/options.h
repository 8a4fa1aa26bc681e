#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query_ast.h"

namespace dateline {

/// A search that the configuration file has: names of options with their values, and "query" with the query.
using SavedSearch = std::vector<std::pair<std::string, std::string>>;
using SavedSearches = std::map<std::string, SavedSearch, std::less<>>;  ///< by name

/// What was typed on the command line of dateline-search, or stands in the configuration file; nothing in here has been
/// understood yet (searcher/search_request.h does that).
struct TypedOptions {
  std::vector<std::string> query;                                ///< arguments that are no options
  std::vector<std::pair<query::Field, std::string>> conditions;  ///< --place and its like, in the order of the fields
  std::optional<std::string> within;
  std::optional<std::string> since;
  std::optional<std::string> until;
  std::string in = "body";
  std::string limit = "10";
  std::string offset = "0";
  std::string sort = "relevance";
  std::string format = "text";
  std::optional<std::string> fields;
  std::string color = "auto";
  std::optional<std::string> show;
  std::optional<std::string> context;
  std::vector<std::string> like;
  std::optional<std::string> per_article;
  bool whole = false;
  bool no_pager = false;
  std::vector<std::string> indexes;  ///< none: where the environment says
  bool partial = false;
  std::optional<std::string> timeout;
  std::vector<std::string> facets;
  std::optional<std::string> timeline;  ///< "auto" where no unit was typed
  std::optional<std::string> matrix_places;
  std::optional<std::string> matrix_forces;
  std::optional<std::string> by;
  bool batch = false;
  bool null_separated = false;
  bool count = false;
  bool copies = false;
  bool explain = false;
  bool browses = false;  ///< --in, --sort or what counts was typed: sensible without any query
  std::set<std::string, std::less<>> on_command_line;  ///< names of the options that were typed
  SavedSearches saved;
  std::optional<std::string> help;  ///< the topic; "overview" where none was typed
  bool version = false;
  std::optional<std::string> complete;  ///< what to complete; its beginning is the query
};

/// Reads the arguments (without the program's name) and the configuration file: `--config FILE`, else
/// `default_config` if it is there (an empty path means none). The command line wins.
///
/// A configuration file has lines `name = value`. It says how to search and how to print, never what for: a
/// condition that nobody typed would silently narrow every search. It may be shared with dateline-index: what only the
/// searcher should see stands below `[search]`, and other sections are not the searcher's business. A section
/// `[query.NAME]` saves a search, which is used as `query:NAME`.
///
/// Throws Error for an option that is unknown, misses its value or is given twice, with a hint.
TypedOptions read_options(const std::vector<std::string>& arguments, const std::filesystem::path& default_config);

}  // namespace dateline
