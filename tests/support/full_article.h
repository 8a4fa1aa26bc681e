#pragma once

#include <string>

#include "common/article.h"
#include "common/calendar.h"
#include "common/stored_passage.h"
#include "indexer/timestamp.h"

namespace dateline::test {

/// An article of which everything is known, with bytes in its texts that separate, end and escape elsewhere.
inline Article full_article() {
  using namespace std::chrono_literals;
  const std::string hostile("\0\1\n\r\t\"{}[],\x1b[31m\xEF\xBF\xBD", 20);
  Article article;
  Metadata& meta = article.meta;
  meta.id = "0123456789abcdef";
  meta.record_id = "fedcba9876543210";
  meta.format = "jsonl";
  meta.position = {"folder/" + hostile, 1ULL << 40U, 77, std::string(64, 'a')};
  meta.title = "Title " + hostile;
  meta.url = "https://example.org/" + hostile;
  meta.source = hostile;
  meta.author = "";
  meta.published = Day{2017y / 6 / 5};
  meta.captured_url = "https://example.org/captured/" + hostile;
  meta.captured = Day{1969y / 12 / 31} + 23h;
  meta.original_source = "First";
  meta.modified = Day{1817y / 6 / 9};
  meta.original_published = Day{1817y / 6 / 5};
  meta.language = "ar";
  meta.regions = {"", hostile};
  meta.themes = {"Water"};
  article.paragraphs = {hostile, "", std::string(3, '\0')};
  article.comments = {{7, "reader", Day{2017y / 6 / 6}, 3, {hostile, "text"}}, {8, {}, {}, {}, {}}};
  article.dropped = {{"appeal", "Give"}};
  article.faults = {{"file", "line 1", "odd"}};
  return article;
}

/// All that is told of an article, for comparing; without faults and the texts that were dropped.
inline std::string told(const Article& article) {
  std::string text = encode(StoredPassage{article.meta, {}}, {});
  text += "\nrecord " + article.meta.record_id + " of " + article.meta.captured_url.value_or("-");
  if (article.meta.captured) text += "\ncaptured " + iso_time(*article.meta.captured);
  for (const std::string& paragraph : article.paragraphs) text += "\nparagraph " + paragraph;
  for (const Comment& comment : article.comments) {
    text += "\ncomment " + std::to_string(comment.number) + " by " + comment.author.value_or("-") + " on " +
            (comment.posted ? iso_date(*comment.posted) : "-") + " to " + std::to_string(comment.reply_to.value_or(0));
    for (const std::string& paragraph : comment.paragraphs) text += "\n  " + paragraph;
  }
  for (const DroppedText& dropped : article.dropped) text += "\ndropped " + dropped.reason;
  return text;
}

}  // namespace dateline::test
