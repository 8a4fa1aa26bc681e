#pragma once

#include <vector>

#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// The elements that hold the body of the article, in order, one beside the other. Empty if there is no text.
///
/// Each run of text gives points to the elements around it, the nearer the more: for its length up to 300 letters, and
/// for its commas, which prose has and menus have not. Elements begin with points for what they are and what their
/// class says, and lose by the share of their text that is links. The one with most points is the body, or the one
/// around it where neighbours come close; and so are neighbours of it with many points or with prose of their own.
std::vector<NodeIndex> choose_body(const PageView& view);

/// The points that class and id give or take.
int weight_of_class(const PageView& view, NodeIndex node);

}  // namespace dateline::html
