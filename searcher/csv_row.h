#pragma once

#include <string>
#include <vector>

/// Rows of a table for other programs: the one place where cells are quoted.
namespace dateline {

/// A row of CSV with the CRLF that RFC 4180 ends it with. A cell with a comma, a quotation mark, CR or LF is quoted,
/// and so is the only cell of a row if it is empty, because an empty line is no row to many readers. What a cell holds
/// is not changed.
std::string csv_row(const std::vector<std::string>& cells);

/// A row of TSV with its line feed. Tab, LF, CR and backslash are written \t, \n, \r and \\, so that a row is a line
/// and a tab always ends a cell.
std::string tsv_row(const std::vector<std::string>& cells);

}  // namespace dateline
