#include "indexer/readers/html_page/markup_text.h"

#include "indexer/plain_text.h"
#include "indexer/readers/html_page/class_words.h"
#include "indexer/readers/html_page/page_text.h"

namespace dateline::html {

bool may_be_markup(std::string_view text) { return text.find_first_of("<&") != std::string_view::npos; }

std::vector<std::string> paragraphs_of_markup(std::string_view text) {
  if (!may_be_markup(text)) return paragraphs_of(plain_text(text));
  auto document = Document::parse(text);
  if (!document) return {};
  const PageView view(std::move(*document), default_class_words());
  std::vector<std::string> paragraphs;
  for (const Block& block : blocks_in(view, 0)) {
    for (std::string& paragraph : paragraphs_of(plain_text(block.text))) paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

std::string line_of_markup(std::string_view text) {
  if (!may_be_markup(text)) return plain_line(text);
  const auto document = Document::parse(text);
  return document ? whole_line_in(*document, 0) : std::string();
}

}  // namespace dateline::html
