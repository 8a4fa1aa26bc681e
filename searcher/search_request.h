#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/calendar.h"
#include "searcher/article_view.h"
#include "searcher/hit_fields.h"
#include "searcher/options.h"
#include "searcher/output_terminal.h"
#include "searcher/query_ast.h"
#include "searcher/search_limits.h"

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
  bool null_separated = false;
  bool count = false;
  bool explain = false;
};

/// --help or --version: what to print instead of searching.
struct Information {
  std::string text;
};

using Understood = std::variant<SearchRequest, Information>;

/// Throws Error for whatever cannot be understood. A fault of the query or of a condition is shown with a caret
/// (query_error.h). `today` resolves "yesterday" and its like.
Understood understand(const TypedOptions& options, Day today);

}  // namespace dateline
