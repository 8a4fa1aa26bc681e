#pragma once

#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// Marks what in the body is none: forms, boxes and lists made of links, pictures or fields rather than of prose, and
/// headings that head nothing. Linear in the element times the depth of its boxes.
void clean_body(PageView& view, NodeIndex body);

}  // namespace dateline::html
