#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text as it fills the columns of a terminal.
namespace dateline {

/// A character as a reader sees it (a grapheme cluster of Unicode's annex 29): a letter with its marks, a flag, an
/// emoji with what is joined to it. Escaped where it would control the terminal (common/terminal.h).
struct Cell {
  std::string shown;
  std::size_t width = 0;       ///< columns: 2 of a wide letter or an emoji, 0 of a mark without a letter
  std::size_t offset = 0;      ///< bytes of the text
  bool right_to_left = false;  ///< a letter of a script that is written so
};

/// One cell for each character, and for each byte that is no UTF-8.
std::vector<Cell> cells_of(std::string_view text);

/// Cells `first` .. `last` (exclusive).
struct CellRange {
  std::size_t first = 0;
  std::size_t last = 0;
  friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// Breaks a paragraph into lines of at most `width` columns, at spaces and beside wide letters, and inside a word that
/// is wider than a line. The spaces at which a line was broken belong to no line. At least one line, maybe empty.
/// Requires width > 1.
std::vector<CellRange> wrap(const std::vector<Cell>& cells, std::size_t width);

}  // namespace dateline
