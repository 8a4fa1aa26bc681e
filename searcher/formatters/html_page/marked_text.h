#pragma once

#include <string>

#include "searcher/hit.h"

namespace dateline {

/// The passage as HTML, a `<p>` for each of its paragraphs. What matched is a `<mark>`; places, forces and days are
/// `<span class="place">` and so on, with their names as titles. These may lie across one another: the text is cut
/// wherever one of them begins or ends.
std::string marked_text(const Hit& hit);

}  // namespace dateline
