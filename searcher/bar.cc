#include "searcher/bar.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "searcher/screen_text.h"

namespace dateline {

namespace {

/// One to seven eighths of a column, from the left.
constexpr std::array<std::string_view, 7> parts = {"▏", "▎", "▍", "▌", "▋", "▊", "▉"};

}  // namespace

std::string bar(std::size_t count, std::size_t most, std::size_t width) {
  assert(count <= most);
  if (count == 0) return "";
  const std::size_t eighths = std::max<std::size_t>(1, (count * width * 8 + most / 2) / most);
  std::string drawn;
  for (std::size_t i = 0; i < eighths / 8; ++i) drawn += "█";
  if (eighths % 8 > 0) drawn += parts[eighths % 8 - 1];
  return drawn;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (const Cell& cell : cells_of(text)) columns += cell.width;
  return columns;
}

std::string fitted(std::string_view text, std::size_t width) {
  assert(width > 0);
  const bool whole = columns_of(text) <= width;
  const std::size_t room = whole ? width : width - 1;
  std::string shown;
  std::size_t filled = 0;
  for (const Cell& cell : cells_of(text)) {
    if (filled + cell.width > room) break;
    shown += cell.shown;
    filled += cell.width;
  }
  if (!whole) {
    shown += "…";
    ++filled;
  }
  return shown.append(width - filled, ' ');
}

std::string right_aligned(std::size_t count, std::size_t width) {
  const std::string digits = std::to_string(count);
  return std::string(width - std::min(width, digits.size()), ' ') + digits;
}

}  // namespace dateline
