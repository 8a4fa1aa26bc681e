#include "indexer/readers/pdf_document/text_layer.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "common/text.h"
#include "indexer/plain_text.h"

namespace dateline::pdf {

namespace {

/// Poppler tells people at a terminal of every fault that it mends.
void silence_poppler() {
  static const bool silenced = [] {
    poppler::set_debug_error_function([](const std::string& /*message*/, void* /*closure*/) {}, nullptr);
    return true;
  }();
  static_cast<void>(silenced);
}

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return to_valid_utf8(std::string_view(bytes.data(), bytes.size()));
}

std::optional<std::string> line_of(const poppler::ustring& text) {
  std::string line = plain_line(utf8_of(text));
  return line.empty() ? std::nullopt : std::optional(std::move(line));
}

/// No paper is larger, whatever a file says of its words.
double place_in(double points) { return std::isfinite(points) ? std::clamp(points, -1e6, 1e6) : 0; }

PrintedWord word_of(const poppler::text_box& box) {
  const poppler::rectf place = box.bbox();
  PrintedWord word;
  word.text = plain_line(utf8_of(box.text()));
  word.left = place_in(std::min(place.left(), place.right()));
  word.right = place_in(std::max(place.left(), place.right()));
  word.top = place_in(std::min(place.top(), place.bottom()));
  word.bottom = place_in(std::max(place.top(), place.bottom()));
  word.size = box.has_font_info() ? place_in(box.get_font_size()) : word.bottom - word.top;
  word.space_behind = box.has_space_after();
  word.upright = box.rotation() == 0;
  return word;
}

PrintedPage words_of(const poppler::page& page) {
  PrintedPage words;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    words.push_back(word_of(box));
    if (words.back().text.empty()) words.pop_back();
  }
  return words;
}

void read_facts(const poppler::document& document, TextLayer& layer) {
  layer.title = line_of(document.get_title());
  layer.author = line_of(document.get_author());
  const std::string keywords = plain_line(utf8_of(document.get_keywords()));
  const char separator = keywords.find(';') == std::string::npos ? ',' : ';';
  for (const std::string_view keyword : split_list(keywords, separator)) layer.keywords.emplace_back(keyword);
  const std::time_t made = document.get_creation_date_t();
  if (made > 0) layer.made = std::chrono::sys_seconds(std::chrono::seconds(made));
}

/// How many bytes of text were read.
std::size_t read_pages(const poppler::document& document, TextLayer& layer) {
  std::size_t size = 0;
  const int pages = document.pages();
  for (int i = 0; i < std::min(pages, most_pages) && size <= most_text; ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    layer.pages.push_back(page == nullptr ? PrintedPage() : words_of(*page));
    for (const PrintedWord& word : layer.pages.back()) size += word.text.size() + 1;
  }
  if (layer.pages.size() < static_cast<std::size_t>(std::max(pages, 0))) {
    layer.cut_short = "more than " + (size > most_text ? std::to_string(most_text >> 20U) + " MiB of text"
                                                       : std::to_string(most_pages) + " pages");
    layer.cut_short += "; what stands behind page " + std::to_string(layer.pages.size()) + " is left out";
  }
  return size;
}

}  // namespace

bool reads_pdf() { return true; }

Result<TextLayer, std::string> read_text_layer(std::string_view bytes) {
  silence_poppler();
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return std::string("a PDF file of more than 2 GiB, not read");
  }
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return std::string("a PDF file that is damaged, not read");
  if (document->is_locked()) return std::string("a PDF file that is protected by a password, not read");
  TextLayer layer;
  const std::size_t size = read_pages(*document, layer);
  if (layer.pages.empty()) return std::string("a PDF file that is damaged, not read");
  if (size == 0) return std::string("a PDF file without text, as a scan is; have its text recognised first");
  read_facts(*document, layer);
  return layer;
}

}  // namespace dateline::pdf
