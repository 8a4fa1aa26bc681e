#include <cstdint>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/passage_splitter.h"
#include "indexer/phrases.h"
#include "indexer/readers/text_page.h"

/// Any bytes, made valid UTF-8 as the article parser does, are read as a page and cut into passages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dateline::Phrases phrases = [] {
    dateline::Phrases loaded;
    if (!loaded.add(dateline::default_phrases_tsv(), "phrases.tsv").empty()) __builtin_trap();
    return loaded;
  }();
  const std::string text = dateline::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  const dateline::Article article = dateline::read_text_page(text, phrases);
  for (const dateline::Passage& passage : dateline::split_passages(article)) {
    if (dateline::valid_utf8_prefix(passage.text) != passage.text.size()) __builtin_trap();
  }
  return 0;
}
