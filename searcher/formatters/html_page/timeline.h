#pragma once

#include <string>

#include "searcher/hit.h"

namespace dateline {

/// Bars of the times that hits tell of, as SVG: days if they lie within about six weeks, else months within four years,
/// else years. What tells its time less precisely than a bar is wide, or far from all others, is counted above them.
/// Empty where there is no time at all.
std::string timeline(const Hits& hits);

}  // namespace dateline
