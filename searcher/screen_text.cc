#include "searcher/screen_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "common/terminal.h"
#include "common/text.h"

namespace dateline {

namespace {

bool is_right_to_left(utf8proc_int32_t c) {
  const auto direction = utf8proc_get_property(c)->bidi_class;
  return direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

/// Skin tones, flags, joined figures and what U+FE0F asks to be shown in colour fill the two columns of one emoji; the
/// signs that other scripts join to a letter have columns of their own.
bool makes_emoji(utf8proc_int32_t c) {
  constexpr utf8proc_int32_t emoji_presentation = 0xFE0F;
  constexpr utf8proc_int32_t first_skin_tone = 0x1F3FB;
  constexpr utf8proc_int32_t last_skin_tone = 0x1F3FF;
  const auto kind = utf8proc_get_property(c)->boundclass;
  return c == emoji_presentation || (c >= first_skin_tone && c <= last_skin_tone) ||
         kind == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC || kind == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
}

std::size_t columns_of(utf8proc_int32_t c) { return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c))); }

/// Puts the code points of valid UTF-8 into cells.
class CellBuilder {
 public:
  explicit CellBuilder(std::vector<Cell>& cells) : cells_(cells) {}

  /// `letter` is code point `c`.
  void add(std::string_view letter, utf8proc_int32_t c, std::size_t offset) {
    std::string text = shown(letter);
    const bool escaped = text != letter;
    // Asked in any case: it keeps account of what came before.
    const bool joins = joined_ && utf8proc_grapheme_break_stateful(previous_, c, &state_) == 0 && !escaped;
    if (joins) {
      join(text, c);
    } else {
      const std::size_t width = escaped ? text.size() : columns_of(c);
      cells_.push_back({std::move(text), width, offset, is_right_to_left(c)});
    }
    joined_ = !escaped;
    previous_ = c;
  }

 private:
  void join(const std::string& text, utf8proc_int32_t c) {
    Cell& cell = cells_.back();
    cell.shown += text;
    cell.width = makes_emoji(c) ? 2 : cell.width + (cell.width == 2 ? 0 : columns_of(c));
    cell.right_to_left = cell.right_to_left || is_right_to_left(c);
  }

  std::vector<Cell>& cells_;
  utf8proc_int32_t previous_ = 0;
  utf8proc_int32_t state_ = 0;
  bool joined_ = false;  ///< whether another code point may join the last cell
};

bool is_space(const Cell& cell) { return cell.shown == " "; }

/// Where a line that begins at `first` and would end before `too_far` may end instead; `too_far` if nowhere better.
std::size_t last_break(const std::vector<Cell>& cells, std::size_t first, std::size_t too_far) {
  for (std::size_t i = too_far; i > first; --i) {
    const bool beside_wide = i < cells.size() && cells[i].width > 0 && (cells[i].width == 2 || cells[i - 1].width == 2);
    if ((i < cells.size() && is_space(cells[i])) || is_space(cells[i - 1]) || beside_wide) return i;
  }
  return too_far;
}

/// The first cell that does not fit on a line that begins at `first`; at least one always fits.
std::size_t first_that_overflows(const std::vector<Cell>& cells, std::size_t first, std::size_t width) {
  std::size_t filled = 0;
  std::size_t i = first;
  while (i < cells.size() && (i == first || filled + cells[i].width <= width)) filled += cells[i++].width;
  return i;
}

}  // namespace

std::vector<Cell> cells_of(std::string_view text) {
  std::vector<Cell> cells;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t valid = position + valid_utf8_prefix(text.substr(position));
    CellBuilder builder(cells);
    while (position < valid) {
      const std::size_t offset = position;
      const auto c = static_cast<utf8proc_int32_t>(next_code_point(text, position));
      builder.add(text.substr(offset, position - offset), c, offset);
    }
    if (position == text.size()) break;
    std::string byte = shown(text.substr(position, 1));
    const std::size_t width = byte.size();
    cells.push_back({std::move(byte), width, position++, false});
  }
  return cells;
}

std::vector<CellRange> wrap(const std::vector<Cell>& cells, std::size_t width) {
  assert(width > 1);
  std::vector<CellRange> lines;
  std::size_t first = 0;
  do {
    while (first < cells.size() && is_space(cells[first])) ++first;
    const std::size_t too_far = first_that_overflows(cells, first, width);
    const std::size_t next = too_far == cells.size() ? too_far : last_break(cells, first, too_far);
    std::size_t last = next;
    while (last > first && is_space(cells[last - 1])) --last;
    if (last > first || lines.empty()) lines.push_back({first, last});
    first = next;
  } while (first < cells.size());
  return lines;
}

}  // namespace dateline
