#include "indexer/readers/pdf_document.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/pdf_document/printed_lines.h"
#include "indexer/readers/pdf_document/printed_text.h"
#include "indexer/readers/text_page.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

namespace {

/// "Microsoft Word - report_final.docx", "untitled": what programs note when nobody says.
bool is_file_name(std::string_view title) {
  constexpr std::array<std::string_view, 10> extensions = {".doc", ".docx", ".pdf",  ".rtf", ".odt",
                                                           ".txt", ".indd", ".html", ".htm", ".qxd"};
  const std::string folded = fold(title);
  const auto ends = [&](std::string_view extension) { return folded.ends_with(extension); };
  return folded == "untitled" || title.find(' ') == std::string_view::npos ||
         title.find("://") != std::string_view::npos || std::any_of(extensions.begin(), extensions.end(), ends);
}

std::string first_page(const std::vector<std::vector<pdf::PrintedLine>>& pages) {
  std::string text;
  if (pages.empty()) return text;
  for (const pdf::PrintedLine& line : pages.front()) text.append(line.text).append(" ");
  return text;
}

void take_title(const pdf::TextLayer& layer, const std::string& first_page, Metadata& meta) {
  if (!layer.title) return;
  const std::string words = squashed(tokenize(*layer.title));
  const bool printed = !words.empty() && squashed(tokenize(first_page)).find(words) != std::string::npos;
  const bool plausible = !is_file_name(*layer.title);
  if ((printed && plausible) || (!meta.title && plausible)) meta.title = layer.title;
}

void list_turned(const pdf::TextLayer& layer, Article& article) {
  std::string turned;
  for (const pdf::PrintedPage& page : layer.pages) {
    for (const pdf::PrintedWord& word : page) {
      if (!word.upright) turned.append(turned.empty() ? "" : " ").append(word.text);
    }
  }
  if (!turned.empty()) article.dropped.push_back({"navigation", std::move(turned)});
}

}  // namespace

Article article_of(const pdf::TextLayer& layer, const Phrases& phrases) {
  std::vector<std::vector<pdf::PrintedLine>> pages;
  pages.reserve(layer.pages.size());
  for (const pdf::PrintedPage& page : layer.pages) pages.push_back(pdf::lines_of_page(page));
  const std::string printed_first = first_page(pages);
  const std::vector<std::string> running = pdf::take_running_lines(pages);
  Article article = read_text_page(pdf::printed_text(pages), phrases);
  for (const std::string& line : running) article.dropped.push_back({"navigation", line});
  list_turned(layer, article);
  take_title(layer, printed_first, article.meta);
  const bool named = layer.author && layer.author->find(' ') != std::string::npos;
  if (!article.meta.author && named) article.meta.author = layer.author;
  if (article.meta.themes.empty()) article.meta.themes = layer.keywords;
  article.meta.captured = layer.made;
  if (!layer.cut_short.empty()) article.faults.push_back({"", "", layer.cut_short});
  return article;
}

Result<Article, std::string> read_pdf_document(std::string_view bytes, const Phrases& phrases) {
  const auto layer = pdf::read_text_layer(bytes);
  if (!layer) return layer.failure();
  return article_of(*layer, phrases);
}

}  // namespace dateline
