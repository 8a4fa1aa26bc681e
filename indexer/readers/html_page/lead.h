#pragma once

#include <string_view>
#include <vector>

#include "indexer/phrases.h"
#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// The elements that hold the lead of the article where it stands above the body and apart from it: prose between the
/// heading that is the title and `body`, the first node of the body. At most two, in order.
///
/// News sites set the first sentences in a box of their own, with the byline and a picture between them and the rest.
std::vector<NodeIndex> find_lead(const PageView& view, const Phrases& phrases, std::string_view title, NodeIndex body);

}  // namespace dateline::html
