#pragma once

#include <string_view>

#include "indexer/phrases.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline::html {

/// A line of an HTML page in the form in which those of text pages are judged. Views `text`, which must outlive it.
class TextLine {
 public:
  TextLine(std::string_view text, const Phrases& phrases);
  TextLine(const TextLine&) = delete;
  TextLine& operator=(const TextLine&) = delete;

  [[nodiscard]] PageLine& line() { return line_; }

 private:
  PageLine line_;
};

}  // namespace dateline::html
