#pragma once

#include <ostream>
#include <span>
#include <string_view>

#include "common/article.h"
#include "common/explanation.h"

/// How `dateline-index inspect` shows an article.
namespace dateline {

/// What is shown; views only.
struct InspectedArticle {
  const Article& article;
  std::span<const Passage> passages;                ///< those of split_passages() with their mentions
  std::string_view path;                            ///< the file as it was named
  const ArticleExplanation* explanation = nullptr;  ///< why its mentions are what they are; null where nobody asks

  /// Of one of `passages`; null where nobody asks.
  [[nodiscard]] const PassageExplanation* explained(const Passage& passage) const {
    return explanation == nullptr ? nullptr
                                  : &explanation->passages[static_cast<std::size_t>(&passage - passages.data())];
  }
};

/// One JSON object on a line (design, section 6).
void print_json_line(const InspectedArticle& inspected, std::ostream& out);

/// For people: metadata, passages with mentions, comments, what was dropped, faults. Fit for a terminal.
void print_report(const InspectedArticle& inspected, std::ostream& out);

}  // namespace dateline
