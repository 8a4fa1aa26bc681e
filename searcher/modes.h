#pragma once

#include "searcher/options.h"

namespace dateline {

/// Throws Error where options were typed of which one would have no effect: two that say what to print instead of
/// passages, or one that says how passages are printed when none are.
void refuse_conflicts(const TypedOptions& options);

}  // namespace dateline
