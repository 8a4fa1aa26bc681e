#include "common/terminal.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("what could steer a terminal is shown, and plain text stays as it is") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Maskanah, \u0645\u0633\u0643\u0646\u0629", "Maskanah, \u0645\u0633\u0643\u0646\u0629"},
      {"a\x1B[2Jb", "a\\x1b[2Jb"},
      {"line\nline\ttab\r", "line\\nline\\ttab\\x0d"},
      {"\x7F\u009B", "\\x7f\\x9b"},
      {"abc\u202Edef", "abc\\u202edef"},
      {"\u2066x\u2069", "\\u2066x\\u2069"},
      {"caf\xE9", "caf\\xe9"},
      {std::string("a\0b", 3), "a\\x00b"},
      {"", ""},
  }));
  CHECK(shown(text) == expected);
}

TEST_CASE("text of several lines keeps its lines and nothing else that steers") {
  CHECK(shown_lines("one\ntwo\tthree\r\x1B") == "one\ntwo three\\x0d\\x1b");
}
