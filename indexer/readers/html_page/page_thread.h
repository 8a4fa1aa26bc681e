#pragma once

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Finds the readers' comments of a page, gives them to `article` and marks what they and their thread hold as used.
///
/// An element is a comment where its class, id, or type says so, and has a text of its own that is not that of a
/// comment nested in it: of "li.comment > div.comment-body + ul > li.comment" the first two are one comment, and the
/// third answers it. The first post of a forum's thread is no comment: it tells the author and the day of the article
/// and its text is left open. Trackbacks and lists of comments on other articles are dropped as `thread`. Where no
/// element is a comment, those that the page tells programs are taken (told_comments.h), else the lines of its thread
/// are read as those of a page that was saved as text (unmarked_thread.h).
void read_page_thread(PageView& view, const Phrases& phrases, Article& article);

}  // namespace dateline::html
