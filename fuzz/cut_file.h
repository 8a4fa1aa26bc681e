#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "common/text.h"
#include "indexer/article_parser.h"
#include "indexer/source_file.h"

/// Cuts bytes as the file that they are with `cut`, reads every record, and checks what must hold of all of them.
template <class Cut>
void check_cutting(std::string_view bytes, Cut cut) {
  if (bytes.starts_with("\x1F\x8B")) return;  // gzip has offsets of its own
  static const dateline::Phrases phrases;
  static const dateline::ArticleParser parser(phrases);
  dateline::ReadLimits limits;
  limits.longest_record = 10'000;
  dateline::UnpackBudget budget(limits);
  dateline::ReadCounts counts;
  const auto check_record = [&](dateline::Record&& record) {
    if (record.offset + record.length > bytes.size() || record.length > limits.longest_record) __builtin_trap();
    const auto article = parser.parse(record);
    if (!article && article.failure().reason.empty()) __builtin_trap();
    if (!article) return;
    for (const std::string& paragraph : article->paragraphs) {
      if (dateline::valid_utf8_prefix(paragraph) != paragraph.size()) __builtin_trap();
    }
    unsigned number = 0;
    for (const dateline::Comment& comment : article->comments) {
      if (comment.number != ++number || comment.paragraphs.empty()) __builtin_trap();
      if (comment.reply_to && (*comment.reply_to == 0 || *comment.reply_to == comment.number)) __builtin_trap();
    }
  };
  bool told = false;
  const dateline::OnRecord on_record = [&](dateline::Record&& record) {
    told = true;
    check_record(std::move(record));
  };
  const dateline::OnFault on_fault = [&](dateline::Fault&& fault) {
    told = true;
    if (fault.reason.empty()) __builtin_trap();
  };
  dateline::SourceFile source{"fuzz", "fuzz", dateline::GzipStream(std::make_unique<dateline::MemorySource>(bytes))};
  dateline::Cutting cutting{on_record, on_fault, limits, budget, counts};
  cut(source, cutting);
  if (!told && counts.skipped_items.empty()) __builtin_trap();
}
