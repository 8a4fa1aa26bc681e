#include "searcher/query_error.h"

#include <algorithm>
#include <vector>

#include "common/terminal.h"
#include "common/text.h"
#include "searcher/screen_text.h"

namespace dateline::query {

namespace {

constexpr std::size_t widest_line = 76;  ///< columns of the query that are shown

/// The cells that fit on the line and hold the fault.
CellRange window_around(const std::vector<Cell>& cells, std::size_t fault) {
  const auto width_at = [&](std::size_t index) { return index < cells.size() ? cells[index].width : 1; };
  CellRange window{fault, std::min(fault + 1, cells.size())};
  std::size_t width = width_at(fault);
  bool grew = true;
  while (grew) {
    grew = false;
    if (window.first > 0 && width + width_at(window.first - 1) <= widest_line) {
      width += width_at(--window.first);
      grew = true;
    }
    if (window.last < cells.size() && width + width_at(window.last) <= widest_line) {
      width += width_at(window.last++);
      grew = true;
    }
  }
  return window;
}

/// The line with the query and the line with the caret.
std::string pointed_at(const std::vector<Cell>& cells, std::size_t fault, const QueryError& error) {
  const CellRange window = window_around(cells, fault);
  std::string line = "  ";
  std::string carets = "  ";
  if (window.first > 0) {
    line += "…";
    carets += ' ';
  }
  for (std::size_t i = window.first; i < window.last; ++i) {
    line += cells[i].shown;
    if (i < fault) carets.append(cells[i].width, ' ');
    if (i > fault && cells[i].offset < error.offset + error.length) carets.append(cells[i].width, '~');
    if (i == fault) carets += "^" + std::string(cells[i].width > 1 ? cells[i].width - 1 : 0, '~');
  }
  if (window.last < cells.size()) line += "…";
  if (fault >= cells.size()) carets += '^';
  return line + "\n" + carets;
}

}  // namespace

std::string excerpt(std::string_view typed) {
  constexpr std::size_t longest = 60;
  std::size_t position = 0;
  for (std::size_t count = 0; count < longest && position < typed.size(); ++count) next_code_point(typed, position);
  return std::string(typed.substr(0, position)) + (position < typed.size() ? "…" : "");
}

std::string describe(const QueryError& error, std::string_view query) {
  const std::vector<Cell> cells = cells_of(query);
  const auto behind = std::upper_bound(cells.begin(), cells.end(), error.offset,
                                       [](std::size_t offset, const Cell& cell) { return offset < cell.offset; });
  const bool past_end = error.offset >= query.size();
  const auto fault = past_end ? cells.size() : static_cast<std::size_t>(behind - cells.begin()) - 1;
  const std::size_t before = count_code_points(query.substr(0, std::min(error.offset, query.size())));
  std::string text = "query:" + std::to_string(before) + ": " + shown(error.message) + "\n";
  text += pointed_at(cells, fault, error);
  if (!error.hint.empty()) text += "\n  " + shown(error.hint);
  return text;
}

}  // namespace dateline::query
