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

}  // namespace dateline
