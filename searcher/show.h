#pragma once

#include <iosfwd>

#include "searcher/formatter.h"
#include "searcher/opened_index.h"
#include "searcher/search_request.h"

namespace dateline {

/// Shows a passage in its article (--show), for reading or in any other format as hits in the order of the article.
/// Requires `request.show`. Throws Error where the index holds no such passage. Returns the exit status.
int show(const SearchRequest& request, OpenedIndex& index, const FormatOptions& format, std::ostream& output);

}  // namespace dateline
