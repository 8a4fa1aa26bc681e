#include "indexer/plain_text.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {
using Texts = std::vector<std::string>;
}

TEST_CASE("plain text has line feeds for line ends of every kind and no control characters") {
  const auto [bytes, plain] = GENERATE(table<std::string, std::string>({
      {"a\r\nb\rc\nd", "a\nb\nc\nd"},
      {"a\u0085b\u2028c\u2029d", "a\nb\nc\nd"},
      {"a\tb\vc\fd", "a b c d"},
      {std::string("a\0\x01\x1B\x7F"
                   "b\u009Bc",
                   9),
       "abc"},
      {"\uFEFFa", "a"},
      {"caf\xE9", "caf\uFFFD"},
  }));
  CHECK(plain_text(bytes) == plain);
}

TEST_CASE("a line is trimmed and its blanks are single") { CHECK(plain_line("  a \n\t b  ") == "a b"); }

TEST_CASE("blank lines part paragraphs; without them each line is one") {
  CHECK(paragraphs_of("One.\n\n \nTwo.\n") == Texts{"One.", "Two."});
  CHECK(paragraphs_of("One.\nTwo.\nThree.") == Texts{"One.", "Two.", "Three."});
  CHECK(paragraphs_of("").empty());
}

TEST_CASE("a paragraph that was wrapped at a fixed width is one again") {
  const std::string wrapped =
      "The convoy left the town in the early morning and took the road\n"
      "to the north, where it met a second column that had waited there\n"
      "since the evening.";
  CHECK(paragraphs_of(wrapped + "\n\nNext.") ==
        Texts{"The convoy left the town in the early morning and took the road to the north, where it met a second "
              "column that had waited there since the evening.",
              "Next."});
}
