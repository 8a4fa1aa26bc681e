#pragma once

#include <cstddef>

#include "indexer/phrases.h"
#include "indexer/readers/text_page/header_facts.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Reads what stands above the body: front matter, menus, the name of the site, the title, bylines and dates. Marks the
/// lines that are no body; a lead paragraph stays open.
///
/// The title is told by its place: the last line of its own above the first byline or date, or a heading. A page that
/// has neither bylines nor menus is a note: only a short first line without a full stop, apart from what follows, is a
/// title there. Looks at `lines[0..end)`, of which furniture was dropped.
void read_header(Page& page, std::size_t end, const Phrases& phrases, HeaderFacts& facts);

}  // namespace dateline
