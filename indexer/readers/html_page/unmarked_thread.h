#pragma once

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Reads the comments of a page that marks none of them, gives them to `article` and marks what they and their thread
/// hold as used: where an element is marked as the thread, or a line below the article heads one ("12 Comments"), the
/// lines there are read as those of a page that was saved as text.
///
/// A line does not head a thread where titles follow that are no comments' (h1, <article>): pages of several articles
/// count the comments of each.
void read_unmarked_thread(PageView& view, const Phrases& phrases, Article& article);

/// Whether the element holds the readers' comments, by its class or id.
bool is_marked_thread(const PageView& view, NodeIndex node);

}  // namespace dateline::html
