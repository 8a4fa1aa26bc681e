#include "searcher/query_error.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline::query;

TEST_CASE("the caret stands under the fault, by columns and not by bytes") {
  CHECK(describe({"m", 13, 4, "h"}, "maskanah AND date:") ==
        "query:13: m\n"
        "  maskanah AND date:\n"
        "               ^~~~\n"
        "  h");
  CHECK(describe({"m", 3, 1}, "abc") ==
        "query:3: m\n"
        "  abc\n"
        "     ^");
  CHECK(describe({"m", 0, 0}, "") ==
        "query:0: m\n"
        "  \n"
        "  ^");
}

TEST_CASE("wide letters take two columns and combining marks none") {
  CHECK(describe({"m", 7, 3}, "\u5927\u99AC \u58EB\u9769") ==
        "query:3: m\n"
        "  \u5927\u99AC \u58EB\u9769\n"
        "       ^~");
  CHECK(describe({"m", 4, 1}, "e\u0301 x") ==
        "query:3: m\n"
        "  e\u0301 x\n"
        "    ^");
}

TEST_CASE("nothing that a query holds reaches the terminal as a control") {
  CHECK(describe({"no '\x1B[2J'", 5, 1, "\x07"}, "a\nb\t\x1B[31m\u202E") ==
        "query:5: no '\\x1b[2J'\n"
        "  a\\nb\\t\\x1b[31m\\u202e\n"
        "            ^\n"
        "  \\x07");
}

TEST_CASE("of a long query the part around the fault is shown") {
  const std::string before(100, 'a');
  const std::string after(100, 'b');
  CHECK(describe({"m", 100, 1}, before + "!" + after) ==
        "query:100: m\n"
        "  …" +
            std::string(38, 'a') + "!" + std::string(37, 'b') +
            "…\n"
            "  " +
            std::string(39, ' ') + "^");
  CHECK(describe({"m", 200, 1}, before + after) ==
        "query:200: m\n"
        "  …" +
            std::string(75, 'b') +
            "\n"
            "  " +
            std::string(76, ' ') + "^");
}
