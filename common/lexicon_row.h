#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon.h"
#include "common/result.h"

namespace dateline {

/// Which cell of a row each known column is; -1 for a column that the file does not have.
struct LexiconColumns {
  int id = -1;
  int name = -1;
  int kind = -1;
  int latitude = -1;
  int longitude = -1;
  int country = -1;
  int parents = -1;
  int population = -1;
  int from = -1;
  int to = -1;
  int aliases = -1;
  int weak_aliases = -1;
  std::size_t count = 0;  ///< cells of every row
};

/// What stands between the tabs of a line, trimmed.
std::vector<std::string_view> row_cells(std::string_view line);

/// A cell that is a number from end to end.
template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Reads the header line; the failure is the reason.
Result<LexiconColumns, std::string> read_lexicon_header(std::string_view line);

/// Reads one row of a lexicon file, without its line end; the failure is the reason.
Result<LexiconEntry, std::string> read_lexicon_row(NameType type, const LexiconColumns& columns, std::string_view line);

}  // namespace dateline
