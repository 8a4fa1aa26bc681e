#include "searcher/screen_text.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline;

namespace {

std::vector<std::size_t> widths(const std::string& text) {
  std::vector<std::size_t> list;
  for (const Cell& cell : cells_of(text)) list.push_back(cell.width);
  return list;
}

using Widths = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a character fills the columns that a terminal gives it") {
  const auto [text, expected] = GENERATE(table<std::string, Widths>({
      {"", {}},
      {"ab", {1, 1}},
      {"大b", {2, 1}},
      {"e\u0301x", {1, 1}},              // an accent of its own
      {"\u0301x", {0, 1}},               // a mark without a letter
      {"한\u1112\u1161\u11ab", {2, 2}},  // the same syllable, and put together
      {"👍🏽x", {2, 1}},             // a skin tone
      {"👩‍👩‍👧x", {2, 1}},   // a family, joined by U+200D
      {"☀x☀\uFE0Fx", {1, 1, 2, 1}},      // a sign, and the same as an emoji
      {"1\uFE0F\u20E3x", {2, 1}},        // a key
      {"🇩🇪🇫🇷x", {2, 2, 1}},              // two flags
      {"مسكنة", {1, 1, 1, 1, 1}},        //
      {"مَ", {1}},                        // with a vowel sign
      {"\x1b[", {4, 1}},                 // shown as \x1b
      {"a\u202Eb", {1, 6, 1}},           // turned around: shown as \u202e
      {"a\xFF\u0301", {1, 4, 0}},        // a byte, and a mark that has no letter
      {"\x07\u0301", {4, 0}},            // no mark joins what is shown instead
  }));
  CAPTURE(text);
  CHECK(widths(text) == expected);
}

TEST_CASE("cells hold all of a text, byte for byte") {
  const std::string text = "e\u0301 👩‍👩‍👧 大 مسكنة 🇩🇪 ☀\uFE0F";
  std::string joined;
  for (const Cell& cell : cells_of(text)) {
    CHECK(cell.offset == joined.size());
    joined += cell.shown;
  }
  CHECK(joined == text);
}

TEST_CASE("letters that are written from right to left are known") {
  CHECK(cells_of("a")[0].right_to_left == false);
  CHECK(cells_of("م")[0].right_to_left);
  CHECK(cells_of("א")[0].right_to_left);
  CHECK(cells_of("大")[0].right_to_left == false);
}
