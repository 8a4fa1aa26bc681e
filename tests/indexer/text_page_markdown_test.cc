#include <catch2/catch.hpp>

#include "indexer/readers/text_page/markdown.h"

using namespace dateline;

TEST_CASE("of Markdown the words stay and the markup goes") {
  const auto [line, text] = GENERATE(table<std::string, std::string>({
      {"plain words", "plain words"},
      {"By [Jane Doe](https://example.org/a)", "By Jane Doe"},
      {"[a](b) and [c](d \"title\")", "a and c"},
      {"[a](https://example.org/x_(y)) z", "a z"},
      {"[a][1] z", "a z"},
      {"**[Jane](#)**", "Jane"},
      {"**bold**, *leaning*, _under_, `code`, ***both***", "bold, leaning, under, code, both"},
      {"![A bucket](b.jpg) full", "A bucket full"},
      {"see <https://example.org/>", "see https://example.org/"},
      {"write to <desk@example.org>", "write to desk@example.org"},
      {"1\\. a \\*star\\*", "1. a *star*"},
  }));
  CHECK(without_markup(line) == text);
}

TEST_CASE("what only resembles Markdown stays as written") {
  const std::string line =
      GENERATE(as<std::string>(), "an aside [sic] here", "f(x) = [0, 1]", "2 * 3 * 4", "snake_case_name",
               "a < b and c > d", "[open", "closed](", "*", "**open", "[a] (b)", "5 * 4", "<br>");
  CHECK(without_markup(line) == line);
}
