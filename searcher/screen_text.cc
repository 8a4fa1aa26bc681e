#include "searcher/screen_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "common/terminal.h"
#include "common/text.h"

namespace dateline {

namespace {

/// `letter` is one code point.
Cell cell_of(std::string_view letter, std::size_t offset) {
  std::string text = shown(letter);
  if (text != letter) {
    const std::size_t width = text.size();
    return {std::move(text), width, offset};
  }
  std::size_t position = 0;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next_code_point(letter, position)));
  return {std::move(text), static_cast<std::size_t>(std::max(0, width)), offset};
}

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
    while (position < valid) {
      const std::size_t offset = position;
      next_code_point(text, position);
      cells.push_back(cell_of(text.substr(offset, position - offset), offset));
    }
    if (position == text.size()) break;
    std::string byte = shown(text.substr(position, 1));
    const std::size_t width = byte.size();
    cells.push_back({std::move(byte), width, position++});
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
