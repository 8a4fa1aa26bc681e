#pragma once

#include <vector>

#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// The comments of a thread that no class marks: neighbours of one tag and class of which each holds a short line, a
/// day or an age, a text and, outside places marked as threads, a button such as "Reply". In the order of the page;
/// empty if the page has no such row.
///
/// Lists of articles look alike but for the button, and that their texts are links.
std::vector<NodeIndex> find_repeated_items(const PageView& view, const Phrases& phrases);

}  // namespace dateline::html
