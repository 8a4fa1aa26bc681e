#pragma once

#include "searcher/search_request.h"

namespace dateline {

/// Makes a search of every place with every force, as if both had been typed as conditions. Requires both lists. Throws
/// Error for what cannot be understood.
MatrixRequest understand_matrix(const TypedOptions& options, Day today);

}  // namespace dateline
