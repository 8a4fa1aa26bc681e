#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/calendar.h"
#include "searcher/article_view.h"
#include "searcher/facet_request.h"
#include "searcher/hit_fields.h"
#include "searcher/options.h"
#include "searcher/output_terminal.h"
#include "searcher/query_ast.h"
#include "searcher/reach.h"
#include "searcher/search_limits.h"
#include "searcher/time_unit.h"

namespace dateline {

/// What was typed, understood: all that a search needs to know.
struct SearchRequest {
  query::NodePtr tree;  ///< query and conditions as one; nullptr means every passage
  std::string typed;    ///< the query, then its conditions as options; offsets of the tree are bytes of it
  Scope scope = Scope::body;
  SearchLimits limits;
  std::string format = "text";  ///< one of format_names
  FieldChoice fields;           ///< empty for all
  Colour colour = Colour::automatic;
  std::optional<ShowRequest> show;     ///< instead of searching
  std::vector<PassageReference> like;  ///< passages like these, that satisfy the tree
  bool whole = false;                  ///< passages in full
  bool paged = true;                   ///< in a pager where there is a terminal
  std::vector<std::string> indexes;    ///< searched as one; none: where the environment says
  Reach reach;
  bool null_separated = false;
  bool count = false;
  std::vector<FacetRequest> facets;         ///< none: not asked for
  std::optional<TimelineRequest> timeline;  ///< at most one of count, facets and timeline is asked for
  bool explain = false;
};

/// A place and a force of a matrix, and the search for both.
struct MatrixPair {
  std::string place;  ///< as typed
  std::string force;  ///< as typed
  SearchRequest search;
};

/// --matrix, understood.
struct MatrixRequest {
  std::vector<MatrixPair> pairs;
  TimeUnit unit = TimeUnit::month;
  std::string format = "text";
  std::vector<std::string> indexes;
  Reach reach;
};

/// --batch: what holds for every query, and the day that their "yesterday" is seen from.
struct BatchRequest {
  TypedOptions options;
  Day today;
  Reach reach = {};
};

/// --help or --version: what to print instead of searching.
struct Information {
  std::string text;
};

/// --partial and --timeout. Throws Error for what is no number of seconds.
Reach reach_of(const TypedOptions& options);

using Understood = std::variant<SearchRequest, MatrixRequest, BatchRequest, Information>;

/// Throws Error for whatever cannot be understood. A fault of the query or of a condition is shown with a caret
/// (query_error.h). `today` resolves "yesterday" and its like.
Understood understand(const TypedOptions& options, Day today);

/// One search, whatever else was typed: of the command line, or of a line of a batch. Throws as understand() does.
SearchRequest understand_search(const TypedOptions& options, Day today);

}  // namespace dateline
