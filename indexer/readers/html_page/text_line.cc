#include "indexer/readers/html_page/text_line.h"

#include "common/text.h"

namespace dateline::html {

TextLine::TextLine(std::string_view text, const Phrases& phrases) {
  line_.text = text;
  line_.words = tokenize(text);
  line_.phrases = phrases.find(line_.words);
  line_.dates = find_header_dates(line_.words);
  line_.width = count_code_points(text);
  line_.starts_block = true;
}

}  // namespace dateline::html
