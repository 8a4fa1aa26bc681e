#pragma once

#include "common/article.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Reads the comments that a page tells programs rather than readers, and gives them to `article`: "comment" of
/// JSON-LD, and lists of comments in other JSON scripts, from which a page's own script draws the thread. Told from
/// other lists by their name ("comments", "replies") and by what each of their things has: a text and an author or a
/// time. The answers within a comment answer it.
///
/// Where the page shows the same texts, those are marked as used. Scripts that are no JSON, are longer than 8 MiB or
/// nest too deep tell nothing.
void read_told_comments(PageView& view, Article& article);

}  // namespace dateline::html
