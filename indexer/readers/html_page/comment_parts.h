#pragma once

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Reads the author, the day and the text of the comment in `item`, and marks them as used. What is nested in it and
/// used already (answers) is left alone. Without paragraphs, and with nothing used, if the element says nothing of its
/// own: then it may still tell the author and the day of the one comment in it.
///
/// Author and day are told by class, microdata or <time>, else by a line such as "Jane Doe says:"; buttons, votes,
/// pictures and forms are left out and dropped as `thread`. The number is not set.
Comment read_comment(PageView& view, NodeIndex item, const Phrases& phrases);

/// Adds the author and the day that stand in an element beside the one of the comment: <dt>Name said:</dt>
/// <dd>text</dd><dd>day</dd>.
void read_beside(PageView& view, NodeIndex node, const Phrases& phrases, Comment& comment);

}  // namespace dateline::html
