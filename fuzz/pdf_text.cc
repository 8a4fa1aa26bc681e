#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/support.h"
#include "indexer/passage_splitter.h"
#include "indexer/readers/pdf_document.h"

namespace {

using dateline::pdf::PrintedWord;

/// Two bytes as a place on the paper, also off it.
double place(std::string_view bytes, std::size_t at) {
  const auto high = static_cast<unsigned char>(bytes[at]);
  const auto low = static_cast<unsigned char>(bytes[at + 1]);
  return (high * 256 + low) / 16.0 - 1000;
}

/// "PPHSF" and text up to a blank: place from the left, height, size and flags of a word.
PrintedWord take_word(std::string_view& bytes) {
  constexpr std::size_t head = 6;
  PrintedWord word;
  word.left = place(bytes, 0);
  word.top = place(bytes, 2);
  word.size = static_cast<unsigned char>(bytes[4]) / 4.0;
  word.space_behind = (bytes[5] & 1) == 0;
  word.upright = (bytes[5] & 2) == 0;
  bytes.remove_prefix(head);
  const std::size_t end = std::min(bytes.find(' '), bytes.size());
  word.text = dateline::to_valid_utf8(bytes.substr(0, end));
  bytes.remove_prefix(std::min(end + 1, bytes.size()));
  word.right = word.left + static_cast<double>(word.text.size()) * word.size / 2;
  word.bottom = word.top + word.size;
  return word;
}

}  // namespace

/// Words anywhere on any number of pages (poppler itself is others' to fuzz): what comes out is valid and bounded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  pdf::TextLayer layer;
  layer.pages.emplace_back();
  while (bytes.size() > 6) {
    if (bytes.front() == '\f') layer.pages.emplace_back();
    layer.pages.back().push_back(take_word(bytes));
  }
  const Article article = article_of(layer, fuzz::phrases());
  for (const Passage& passage : split_passages(article)) fuzz::require(fuzz::is_valid(passage.text));
  return 0;
}
