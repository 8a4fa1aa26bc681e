#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/calendar.h"
#include "common/tokenizer.h"

namespace dateline::testing {

/// The first three and the last two words of a text, so that a transcript shows where paragraphs begin and end.
inline std::string ends_of(std::string_view text) {
  const TokenizedText words = tokenize(text);
  if (words.tokens.size() <= 8) return std::string(text);
  const std::string_view front = text.substr(0, words.tokens[2].end);
  return std::string(front) + " ... " + std::string(text.substr(words.tokens[words.tokens.size() - 2].begin));
}

/// An article in lines, one a fact, what is unknown left out: whole readings of a page can be compared.
inline std::string transcript(const Article& article) {
  std::string lines;
  const auto add = [&](std::string_view label, std::string_view value) {
    lines.append(label).append(": ").append(value).append("\n");
  };
  const Metadata& meta = article.meta;
  if (meta.title) add("title", *meta.title);
  if (meta.source) add("source", *meta.source);
  if (meta.author) add("author", *meta.author);
  if (meta.url) add("url", *meta.url);
  if (meta.published) add("published", iso_date(*meta.published));
  if (meta.modified) add("modified", iso_date(*meta.modified));
  if (meta.original_source) add("original source", *meta.original_source);
  if (meta.original_published) add("original published", iso_date(*meta.original_published));
  for (const std::string& region : meta.regions) add("region", region);
  for (const std::string& theme : meta.themes) add("theme", theme);
  for (const std::string& paragraph : article.paragraphs) add("body", ends_of(paragraph));
  for (const Comment& comment : article.comments) {
    std::string head = std::to_string(comment.number) + " " + comment.author.value_or("-");
    if (comment.posted) head += " on " + iso_date(*comment.posted);
    if (comment.reply_to) head += " to " + std::to_string(*comment.reply_to);
    add("comment", head);
    for (const std::string& paragraph : comment.paragraphs) add("says", ends_of(paragraph));
  }
  for (const Fault& fault : article.faults) add("fault", fault.reason);
  return lines;
}

}  // namespace dateline::testing
