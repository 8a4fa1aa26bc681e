#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::html {

/// The paragraphs of a short text that may be HTML, such as a comment; none where it is no markup that anybody wrote.
std::vector<std::string> paragraphs_of_markup(std::string_view text);

/// The same on one line, such as a title.
std::string line_of_markup(std::string_view text);

/// Whether anything in the text means something in HTML.
bool may_be_markup(std::string_view text);

}  // namespace dateline::html
