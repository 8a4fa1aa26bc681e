#pragma once

#include <cstdint>

#include "indexer/readers/html_page/page_view.h"

namespace dateline::html {

/// How strictly furniture is left out before the body is looked for. A page that comes out almost empty is read once
/// more with less.
enum class Strictness : std::uint8_t { full, keep_marked, keep_all };

/// Marks what is kept off the screen or is furniture by its element, role or class.
///
/// What holds more than half of the page's text is neither: scripts show it, or its class speaks of the page. Nor is a
/// long text with hardly a link navigation or related, whatever its class says.
void leave_out_furniture(PageView& view, Strictness strictness);

}  // namespace dateline::html
