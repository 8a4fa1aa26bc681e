#include "indexer/readers/text_page/body.h"

#include <algorithm>

#include "common/text.h"

namespace dateline {

namespace {

constexpr std::size_t fewest_words_of_a_part = 6;  ///< a shorter line without a full stop is a heading

bool may_be_cut(const PageLine& line) {
  if (line.heading > 0 || line.words.tokens.size() < fewest_words_of_a_part || ends_sentence(line.text)) return false;
  const Shape last = line.words.tokens.back().shape;
  return last == Shape::lower || last == Shape::uncased || line.text.ends_with(',') || last == Shape::capitalised ||
         last == Shape::upper || last == Shape::number;
}

/// Whether `second` goes on with the sentence of `first`; `broken` if a page break stands between them.
bool goes_on(const PageLine& first, const PageLine& second, bool broken) {
  if (!may_be_cut(first) || second.heading > 0 || second.list_item || first.list_item) return false;
  if (second.words.tokens.empty()) return false;
  if (begins_lower(second.words)) return true;
  const bool second_is_prose = is_prose(second) || ends_sentence(second.text);
  return second_is_prose && (broken || find_phrase(first, "unfinished") != nullptr || first.text.ends_with(','));
}

bool is_page_number(const PageLine& line) {
  return line.use == LineUse::dropped && line.reason == "counter" && line.words.tokens.size() <= 4;
}

}  // namespace

std::vector<std::string> take_body(Page& page, std::size_t end) {
  std::vector<std::string> paragraphs;
  const PageLine* last = nullptr;
  bool broken = false;
  for (std::size_t i = 0; i < end; ++i) {
    PageLine& line = page.lines[i];
    broken = broken || line.after_page_break || is_page_number(line);
    if (!line.open()) {
      if (!is_page_number(line)) last = nullptr;
      continue;
    }
    line.use = LineUse::body;
    if (line.words.tokens.empty()) continue;
    if (last != nullptr && goes_on(*last, line, broken)) {
      if (!paragraphs.back().ends_with('-')) paragraphs.back() += ' ';
      paragraphs.back() += single_spaced(line.text);
    } else {
      paragraphs.push_back(single_spaced(line.text));
    }
    last = &line;
    broken = false;
  }
  return paragraphs;
}

}  // namespace dateline
