#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Valid UTF-8 without control characters: line ends of every kind become line feeds, tabs become spaces, the
/// rest is left out. Bytes that are no UTF-8 become U+FFFD.
std::string plain_text(std::string_view bytes);

/// The same on one line, trimmed, each run of blanks one space: for titles and names.
std::string plain_line(std::string_view bytes);

/// The paragraphs of plain text. Blank lines part them. Lines without a blank line between them are paragraphs of their
/// own, unless they look like one that was wrapped at a fixed width; then they are joined by spaces.
std::vector<std::string> paragraphs_of(std::string_view text);

}  // namespace dateline
