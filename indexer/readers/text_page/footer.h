#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "indexer/phrases.h"
#include "indexer/readers/text_page/header_facts.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

/// Reads what stands below the last paragraph, up to `end`: notes on a first publication, labelled lines, and short
/// lines between furniture, which are furniture too. List items and sentences stay open, and so does everything above
/// the first line that is surely no body.
void read_footer(Page& page, std::size_t end, const Phrases& phrases, HeaderFacts& facts);

/// The name of the site, where the page tells it apart from its dates: a line of its own that is also asked to be
/// supported ("Support X"), stands in an address of the page or holds the copyright. Looks at `lines[0..end)`.
std::optional<std::string> find_site(const Page& page, std::size_t end);

/// Marks lines that hold nothing but the name `name`, so that they are metadata.
void mark_name(Page& page, std::size_t end, const std::string& name);

}  // namespace dateline
