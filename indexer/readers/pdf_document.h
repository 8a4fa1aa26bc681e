#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"
#include "indexer/phrases.h"
#include "indexer/readers/pdf_document/text_layer.h"

namespace dateline {

/// Reads the article in a PDF file: its text layer is made a text page again (paragraphs, headings, without running
/// heads and page numbers), and read as one. What the page tells itself counts before what its maker noted.
///
/// The maker's title counts where the first page holds it, or where the page has none and it is not the name of a file;
/// the maker's author where the page has none and it has two words at least, because programs note the name that one
/// logs in by. When the file was made is when its text was there at the latest: `captured`, never `published`.
///
/// Poppler reads the file. The failure is why it is not read. May be called by many threads at once.
[[nodiscard]] Result<Article, std::string> read_pdf_document(std::string_view bytes, const Phrases& phrases);

/// The article in a text layer that was read.
Article article_of(const pdf::TextLayer& layer, const Phrases& phrases);

}  // namespace dateline
