#pragma once

#include <istream>
#include <ostream>

#include "searcher/asked_indexes.h"
#include "searcher/search_request.h"

namespace dateline {

/// A line of JSON for every line of `in`, in order, each brought out before the next line is read, so that a program
/// can ask by and by. A line that cannot be answered is answered with an error, and the others are answered all the
/// same; an empty line is such a line, so that lines of both sides always belong together.
///
/// Returns the exit status: that of the worst line, where finding nothing is only worse than finding if no line found
/// anything.
int answer_batch(const BatchRequest& request, AskedIndexes& indexes, std::istream& in, std::ostream& out);

}  // namespace dateline
