#pragma once

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_facts.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Finds the body of the article and gives its paragraphs to `article`: prose, headings, list items, quotations and
/// captions. All other text is given to it as dropped, with the reason. Requires that comments and metadata are marked
/// and `article.meta` is filled: the title is no paragraph.
void read_page_body(PageView& view, const Phrases& phrases, Article& article);

/// Where scripts were to show the body and it is not in the page, takes what JSON-LD tells programs as the body.
void use_told_body(const PageFacts& facts, Article& article);

}  // namespace dateline::html
