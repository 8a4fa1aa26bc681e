#include "searcher/csv_row.h"

#include <catch2/catch.hpp>

using dateline::csv_row;
using dateline::tsv_row;
using Cells = std::vector<std::string>;

namespace {

struct Row {
  Cells cells;
  std::string written;
};

/// Reads rows as RFC 4180 defines them, apart from the code that writes them.
std::vector<Cells> read_csv(const std::string& text) {
  std::vector<Cells> rows;
  Cells row = {""};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      row.back() += text[++i];
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] == ',') {
      row.emplace_back();
    } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
      rows.push_back(row);
      row = {""};
      ++i;
    } else {
      row.back() += text[i];
    }
  }
  REQUIRE_FALSE(quoted);
  return rows;
}

}  // namespace

TEST_CASE("a row of CSV is quoted as RFC 4180 says, and only where it must be") {
  const std::vector<Row> table = {
      {{"a", "b", "c"}, "a,b,c\r\n"},
      {{"Deir ez-Zor, the city", "3"}, "\"Deir ez-Zor, the city\",3\r\n"},
      {{"the \"Tigers\""}, "\"the \"\"Tigers\"\"\"\r\n"},
      {{"\""}, "\"\"\"\"\r\n"},
      {{"one\ntwo", "one\r\ntwo", "one\rtwo"}, "\"one\ntwo\",\"one\r\ntwo\",\"one\rtwo\"\r\n"},
      {{" kept ", "\tkept"}, " kept ,\tkept\r\n"},
      {{"", "", ""}, ",,\r\n"},
      {{""}, "\"\"\r\n"},
      {{}, "\r\n"},
      {{"مسكنة", "🌾"}, "مسكنة,🌾\r\n"},
      {{"a;b", "it's"}, "a;b,it's\r\n"},
  };
  for (const Row& row : table) CHECK(csv_row(row.cells) == row.written);
}

TEST_CASE("what is written as CSV is read again as it was") {
  const std::string pieces[] = {"", "a", ",", "\"", "\n", "\r", "\r\n", "\"\"", "a,b", "\",\"", " "};
  std::string text;
  std::vector<Cells> rows;
  for (const std::string& one : pieces) {
    for (const std::string& two : pieces) {
      rows.push_back({one, two + one, two});
      text += csv_row(rows.back());
    }
    rows.push_back({one});
    text += csv_row(rows.back());
  }
  CHECK(read_csv(text) == rows);
}

TEST_CASE("a row of TSV is one line, in which a tab always ends a cell") {
  const std::vector<Row> table = {
      {{"a", "b", "c"}, "a\tb\tc\n"},
      {{"a\tb", "c\nd", "e\rf", "g\\h"}, "a\\tb\tc\\nd\te\\rf\tg\\\\h\n"},
      {{"\\t"}, "\\\\t\n"},
      {{"a,b", "the \"Tigers\""}, "a,b\tthe \"Tigers\"\n"},
      {{"", ""}, "\t\n"},
      {{}, "\n"},
  };
  for (const Row& row : table) CHECK(tsv_row(row.cells) == row.written);
}
