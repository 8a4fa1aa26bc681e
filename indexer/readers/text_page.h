#pragma once

#include <string_view>

#include "common/article.h"
#include "indexer/phrases.h"

namespace dateline {

/// Reads an article out of a page that was saved as text or Markdown.
///
/// `text` is valid UTF-8, with the form feeds and tabs of the file: they tell page breaks and indentation. What comes
/// out has no control characters. Fills in the metadata that the page tells (all but id, format and position),
/// paragraphs, comments and dropped text. Nothing vanishes: every line that holds a letter or digit is in one of them.
Article read_text_page(std::string_view text, const Phrases& phrases);

}  // namespace dateline
