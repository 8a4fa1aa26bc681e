#pragma once

#include <string>
#include <string_view>

/// Text from outside inside a Markdown page, where it must stay text: no link, picture, HTML, heading, list, table,
/// emphasis, formula or footnote, neither in CommonMark nor in the dialects of GitHub, Obsidian and Pandoc.
namespace dateline {

/// One line as it may stand anywhere, at the begin of a line too. White space at either end is dropped (four spaces
/// would begin code, two would break a line), line feeds and tabs become spaces.
std::string markdown_text(std::string_view line);

/// As code, fenced by more backticks than it holds.
std::string markdown_code(std::string_view text);

/// An address as a link if it is one of the web, else as text.
std::string markdown_address(std::string_view url);

}  // namespace dateline
