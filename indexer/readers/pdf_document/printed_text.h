#pragma once

#include <string>
#include <vector>

#include "indexer/readers/pdf_document/printed_lines.h"

namespace dateline::pdf {

/// The text of printed pages in the form of a saved text page: paragraphs parted by blank lines, each on one line;
/// pages parted by form feeds; what is set larger than the text, a heading of Markdown.
///
/// A paragraph ends where the next line stands further down than lines of the text do, further right than the line
/// before it began, or in another size, and where a line that ends a sentence leaves room for the next word. A hyphen
/// at the end of a line goes where the word stands elsewhere without it, or nowhere with it, and stays before a
/// capital.
std::string printed_text(const std::vector<std::vector<PrintedLine>>& pages);

}  // namespace dateline::pdf
