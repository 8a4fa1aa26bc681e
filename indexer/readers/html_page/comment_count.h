#pragma once

#include <cstddef>
#include <vector>

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// How many comments a page says that it has.
struct StatedComments {
  std::vector<std::size_t> counts;  ///< of each place that states one
  std::size_t trackbacks = 0;       ///< on the page; some systems count them as comments
};

/// What the head of the thread ("12 Comments", "3 thoughts on ..."), JSON-LD and microdata state. To be asked before
/// the thread is read, because heads are used with it. Counts next to the titles of other articles are not taken.
StatedComments stated_comments(const PageView& view, const Phrases& phrases, const PageFacts& facts);

/// Adds a fault if another number of comments was found than any place states: they are on further pages, were loaded
/// later, or were not understood.
void check_comment_count(const StatedComments& stated, Article& article);

}  // namespace dateline::html
