#pragma once

#include <string>
#include <string_view>

/// Making text from outside fit to be printed: nothing that an article, a file name or a query contains reaches a
/// terminal unescaped.
namespace dateline {

/// Control characters, and what else changes how the text around it is shown: embeddings, overrides and isolates
/// reorder what stands around them; U+2028 and U+2029 break lines.
bool is_obeyed_by_terminals(char32_t c);

/// `text` on one line: control characters (line feeds too), escape sequences, characters that turn the direction of
/// writing and bytes that are no UTF-8 become visible escapes such as \n, \x1b, \u202e. For messages.
std::string shown(std::string_view text);

/// The same for text of several lines: line feeds stay and a tab becomes a space.
std::string shown_lines(std::string_view text);

}  // namespace dateline
