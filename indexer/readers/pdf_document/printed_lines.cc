#include "indexer/readers/pdf_document/printed_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace dateline::pdf {

namespace {

/// Whether `word` goes on with `line`: beside its end, at its height.
bool stands_beside(const PrintedLine& line, const PrintedWord& word) {
  const double middle = (word.top + word.bottom) / 2;
  const double middle_of_line = (line.top + line.bottom) / 2;
  const bool level =
      (middle > line.top && middle < line.bottom) || (middle_of_line > word.top && middle_of_line < word.bottom);
  const double gap = word.left - line.right;
  constexpr double widest_gap = 5;  // sizes of the font; what stands further apart is another column
  return level && gap >= -word.size / 2 && gap < widest_gap * word.size;
}

PrintedLine line_beginning(const PrintedWord& word) {
  return {word.text, word.left, word.right, word.top, word.bottom, word.size};
}

void append(PrintedLine& line, const PrintedWord& word, bool space) {
  // What is set close, though parted by a change of font, is one word.
  if (space || word.left - line.right > word.size / 8) line.text += ' ';
  line.text += word.text;
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
}

/// Each number "#", so that pages are told apart by nothing.
std::string without_figures(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      plain += c;
    } else if (!plain.ends_with('#')) {
      plain += '#';
    }
  }
  return plain;
}

/// The upper and the lower two lines of a page, wherever they stand in its order.
std::set<std::size_t> lines_at_edges(const std::vector<PrintedLine>& lines) {
  constexpr std::size_t at_each_edge = 2;
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lines[a].top < lines[b].top; });
  std::set<std::size_t> edges;
  for (std::size_t i = 0; i < std::min(order.size(), at_each_edge); ++i) {
    edges.insert(order[i]);
    edges.insert(order[order.size() - 1 - i]);
  }
  return edges;
}

/// What a running line is told by: its text, and its height on the page in steps of about two lines.
using RunningLine = std::pair<std::string, long>;

RunningLine running(const PrintedLine& line) {
  constexpr double step = 24;
  return {without_figures(line.text), std::lround(line.top / step)};
}

}  // namespace

std::vector<PrintedLine> lines_of_page(const PrintedPage& page) {
  std::vector<PrintedLine> lines;
  bool space = true;
  for (const PrintedWord& word : page) {
    if (!word.upright) continue;
    if (!lines.empty() && stands_beside(lines.back(), word)) {
      append(lines.back(), word, space);
    } else {
      lines.push_back(line_beginning(word));
    }
    space = word.space_behind;
  }
  return lines;
}

double size_of_text(const std::vector<std::vector<PrintedLine>>& pages) {
  std::map<double, std::size_t> letters;
  for (const auto& lines : pages) {
    for (const PrintedLine& line : lines) {
      if (line.size > 0) letters[line.size] += line.text.size();
    }
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

std::vector<std::string> take_running_lines(std::vector<std::vector<PrintedLine>>& pages) {
  std::map<RunningLine, std::size_t> seen;
  for (const auto& lines : pages) {
    std::set<RunningLine> of_page;
    for (const std::size_t i : lines_at_edges(lines)) of_page.insert(running(lines[i]));
    for (const RunningLine& line : of_page) ++seen[line];
  }
  const std::size_t enough = std::clamp<std::size_t>(pages.size() / 3, 2, 3);
  std::vector<std::string> taken;
  std::set<RunningLine> told;
  for (auto& lines : pages) {
    const std::set<std::size_t> edges = lines_at_edges(lines);
    std::vector<PrintedLine> left;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool runs = edges.contains(i) && seen[running(lines[i])] >= enough;
      if (runs && told.insert(running(lines[i])).second) taken.push_back(lines[i].text);
      if (!runs) left.push_back(std::move(lines[i]));
    }
    lines = std::move(left);
  }
  return taken;
}

}  // namespace dateline::pdf
