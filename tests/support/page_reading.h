#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/phrases.h"
#include "indexer/readers/text_page.h"
#include "tests/support/accounted_lines.h"
#include "tests/support/article_transcript.h"

namespace dateline::testing {

inline const Phrases& default_phrases() {
  static const Phrases phrases = [] {
    Phrases built_in;
    const auto faults = built_in.add(default_phrases_tsv(), "phrases.tsv");
    CHECK(faults.empty());
    return built_in;
  }();
  return phrases;
}

/// Reads a page with the built-in phrases and checks that no line of it vanished.
inline Article read_page(std::string_view page) {
  Article article = read_text_page(page, default_phrases());
  CHECK(unaccounted_lines(page, article, default_phrases()) == std::vector<std::string>());
  return article;
}

inline std::string read_transcript(std::string_view page) { return transcript(read_page(page)); }

/// The texts dropped for a reason, one a line.
inline std::string dropped_for(const Article& article, std::string_view reason) {
  std::string texts;
  for (const DroppedText& dropped : article.dropped) {
    if (dropped.reason == reason) texts += dropped.text + "\n";
  }
  return texts;
}

}  // namespace dateline::testing
