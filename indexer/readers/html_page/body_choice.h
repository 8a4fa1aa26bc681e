#pragma once

#include <vector>

#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// How strictly furniture is left out before the body is looked for. A page that comes out almost empty is read once
/// more with less.
enum class Strictness : std::uint8_t { full, keep_marked, keep_all };

/// Marks what is kept off the screen or is furniture by its element, role or class.
void leave_out_furniture(PageView& view, Strictness strictness);

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
