#include "indexer/readers/text_page.h"

#include "common/text.h"

namespace dateline {

Article read_text_page(std::string_view text, const Phrases&) {
  Article article;
  for (const std::string_view line : lines_of(text)) {
    if (!trim(line).empty()) article.paragraphs.emplace_back(trim(line));
  }
  return article;
}

}  // namespace dateline
