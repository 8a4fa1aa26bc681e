#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// The paragraphs of the lines that are still open in `lines[0..end)`, which become body.
///
/// A paragraph that a page break cut in two is one again: its first part lacks the full stop, and either the second
/// begins in lower case, or a page break or page number stands between, or the first ends in a word that cannot end a
/// sentence (the phrases of kind "unfinished").
std::vector<std::string> take_body(Page& page, std::size_t end);

}  // namespace dateline
