#include <cstdint>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/passage_splitter.h"
#include "indexer/phrases.h"
#include "indexer/readers/html_page.h"

/// Any bytes as an HTML page: what comes out is valid UTF-8, and comments are numbered and answer earlier ones or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dateline::Phrases phrases = [] {
    dateline::Phrases loaded;
    if (!loaded.add(dateline::default_phrases_tsv(), "phrases.tsv").empty()) __builtin_trap();
    return loaded;
  }();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto article = dateline::read_html_page(bytes, {}, phrases);
  if (!article) {
    if (article.failure().empty()) __builtin_trap();
    return 0;
  }
  for (const dateline::Passage& passage : dateline::split_passages(*article)) {
    if (dateline::valid_utf8_prefix(passage.text) != passage.text.size()) __builtin_trap();
  }
  unsigned number = 0;
  for (const dateline::Comment& comment : article->comments) {
    if (comment.number != ++number || comment.paragraphs.empty()) __builtin_trap();
    if (comment.reply_to && (*comment.reply_to == 0 || *comment.reply_to == comment.number)) __builtin_trap();
  }
  return 0;
}
