#include "searcher/csv_row.h"

namespace dateline {

namespace {

void append_quoted(const std::string& cell, std::string& row) {
  row += '"';
  for (const char c : cell) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

void append_escaped(const std::string& cell, std::string& row) {
  for (const char c : cell) {
    switch (c) {
      case '\t':
        row += "\\t";
        break;
      case '\n':
        row += "\\n";
        break;
      case '\r':
        row += "\\r";
        break;
      case '\\':
        row += "\\\\";
        break;
      default:
        row += c;
    }
  }
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  const bool alone = cells.size() == 1 && cells[0].empty();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    if (alone || cells[i].find_first_of(",\"\r\n") != std::string::npos) {
      append_quoted(cells[i], row);
    } else {
      row += cells[i];
    }
  }
  return row + "\r\n";
}

std::string tsv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += '\t';
    append_escaped(cells[i], row);
  }
  return row + "\n";
}

}  // namespace dateline
