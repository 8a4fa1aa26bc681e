#pragma once

#include <string>

#include "searcher/options.h"

namespace dateline {

/// What a line of a batch asks for, beside what was typed for all of them: a query as on the command line, or an object
/// of options under their names.
///
///     maskanah place:Raqqa
///     {"query": "maskanah", "place": ["Raqqa,Tabqa", "Aleppo"], "since": "2017-06", "limit": 5, "in": "all"}
///
/// Conditions are added to those of `for_all`; of all else the line's word is the last. Throws Error (QueryFault with
/// the place in the line where there is one) for a line that is neither.
TypedOptions options_of_line(const std::string& line, const TypedOptions& for_all);

}  // namespace dateline
