#include "common/term_table.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

TEST_CASE("terms are numbered as they come, and a known one keeps its number") {
  TermTable table;
  CHECK(table.add("hama") == 0);
  CHECK(table.add("homs") == 1);
  CHECK(table.add("hama") == 0);
  CHECK(table.size() == 2);
  CHECK(table.term(0) == "hama");
  CHECK(table.term(1) == "homs");
}

TEST_CASE("only what was added is found, whatever its length") {
  TermTable table;
  const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  for (std::size_t size = 0; size <= letters.size(); size += 2) table.add(letters.substr(0, size));
  for (std::size_t size = 0; size <= letters.size(); ++size) {
    CAPTURE(size);
    CHECK(table.find(letters.substr(0, size)) == (size % 2 == 0 ? size / 2 : TermTable::none));
  }
  CHECK(table.find("abce") == TermTable::none);
  CHECK(table.find("zbcd") == TermTable::none);
  CHECK(table.find(std::string("ab\0", 3)) == TermTable::none);
}

TEST_CASE("terms are found after the table has grown many times") {
  constexpr std::uint32_t count = 50'000;
  TermTable table;
  for (std::uint32_t i = 0; i < count; ++i) table.add("term" + std::to_string(i));
  std::uint32_t wrong = 0;
  for (std::uint32_t i = 0; i < count; ++i) wrong += table.find("term" + std::to_string(i)) == i ? 0U : 1U;
  CHECK(wrong == 0);
  CHECK(table.find("term" + std::to_string(count)) == TermTable::none);
}
