#pragma once

#include <string>

#include "searcher/hit.h"

namespace dateline {

/// One hit as an `<article>`: title, origin, passage, what it tells of, and where it stands, so that it can be cited.
/// Its data-… attributes hold what the page filters by, items separated by `|`.
std::string hit_article(const Hit& hit, bool explain);

}  // namespace dateline
