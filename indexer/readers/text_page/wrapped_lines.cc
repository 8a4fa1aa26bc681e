#include "indexer/readers/text_page/wrapped_lines.h"

#include <algorithm>
#include <string_view>

#include "common/text.h"
#include "common/tokenizer.h"
#include "indexer/readers/text_page/page_lines.h"

namespace dateline {

namespace {

constexpr std::size_t widest_column = 120;
constexpr std::size_t narrowest_column = 40;

/// A break inside a block: how wide the line is, and how wide it would have been with the next word.
struct Break {
  std::size_t line = 0;  ///< that goes on, or not
  std::size_t width = 0;
  std::size_t with_next_word = 0;
};

std::vector<Break> breaks_of(const std::vector<WrittenLine>& lines) {
  std::vector<Break> breaks;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const WrittenLine& above = lines[i - 1];
    if (lines[i].starts_block || lines[i].stands_alone || above.stands_alone || above.width > widest_column) continue;
    const std::string_view text = lines[i].text;
    const std::size_t word = count_code_points(text.substr(0, text.find(' ')));
    breaks.push_back({i, above.width, above.width + 1 + word});
  }
  return breaks;
}

/// The column at which the page was wrapped; 0 if it was not.
std::size_t column_of(const std::vector<Break>& breaks) {
  if (breaks.size() < 2) return 0;
  std::vector<std::size_t> widths;
  widths.reserve(breaks.size());
  for (const Break& one : breaks) widths.push_back(one.width);
  // A few lines may be wider than the column: an address cannot be broken.
  const auto wide = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 19 / 20);
  std::nth_element(widths.begin(), wide, widths.end());
  const std::size_t column = *wide;
  if (column < narrowest_column) return 0;
  const auto full = std::count_if(breaks.begin(), breaks.end(),
                                  [&](const Break& one) { return one.with_next_word + column / 8 > column; });
  return static_cast<std::size_t>(full) * 10 >= breaks.size() * 7 ? column : 0;
}

}  // namespace

std::vector<bool> lines_that_go_on(const std::vector<WrittenLine>& lines) {
  std::vector<bool> goes_on(lines.size(), false);
  const std::vector<Break> breaks = breaks_of(lines);
  const std::size_t column = column_of(breaks);
  for (const Break& one : breaks) {
    if (column > 0) {
      goes_on[one.line] = one.with_next_word + column / 8 > column;
    } else {
      goes_on[one.line] = one.width >= narrowest_column && !ends_sentence(lines[one.line - 1].text) &&
                          begins_lower(tokenize(lines[one.line].text));
    }
  }
  return goes_on;
}

}  // namespace dateline
