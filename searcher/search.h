#pragma once

#include <iosfwd>

#include "searcher/output_terminal.h"
#include "searcher/search_request.h"

namespace dateline {

/// Joins the stages: opens the current generation, resolves and compiles, searches, prints. Returns the exit status;
/// where nothing was found, what to try goes to `messages` and nothing to `output`.
int search(const SearchRequest& request, const Terminal& terminal, std::ostream& output, std::ostream& messages);

/// A table of every place with every force.
int search(const MatrixRequest& request, std::ostream& output, std::ostream& messages);

/// A query a line of `input`.
int search(const BatchRequest& request, std::istream& input, std::ostream& output, std::ostream& messages);

}  // namespace dateline
