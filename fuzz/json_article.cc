#include <cstdint>
#include <string>

#include "indexer/article_parser.h"

/// Any bytes as one line of a JSON Lines file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const dateline::Phrases phrases;
  static const dateline::ArticleParser parser(phrases);
  dateline::Record record;
  record.file = record.path = "fuzz.jsonl";
  record.only_one = false;
  record.format = dateline::RecordFormat::json_article;
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  const auto article = parser.parse(record);
  if (!article && article.failure().reason.empty()) __builtin_trap();
  return 0;
}
