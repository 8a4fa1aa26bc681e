#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// One line of Markdown as plain text: of links and images the words, of emphasis and code what is inside, of a link in
/// angle brackets the address. Markup that does not close stays as written, and so does everything else, so that no
/// letter but those of link targets is lost.
///
/// Linear in the length of the line, whatever it holds. `line` is valid UTF-8.
std::string without_markup(std::string_view line);

/// Without the numbers that text browsers write before links ("[4]Weather"), each of which stands for the link's
/// target. In a line of links only, bars part them: "[1]Home [2]World" is "Home | World". A number behind its word or
/// apart from any is a note of the text and stays.
std::string without_link_numbers(std::string_view line);

}  // namespace dateline
