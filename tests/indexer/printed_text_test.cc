#include "indexer/readers/pdf_document/printed_text.h"

#include <catch2/catch.hpp>

using namespace dateline::pdf;

namespace {

using Lines = std::vector<PrintedLine>;
using Pages = std::vector<Lines>;

/// A line as wide as its letters; `top` counts from the upper edge.
PrintedLine line(const std::string& text, double top, double left = 72, double size = 10) {
  return {text, left, left + static_cast<double>(text.size()) * size / 2, top, top + size, size};
}

PrintedWord word(const std::string& text, double left, double top, bool space_behind = true) {
  PrintedWord made{text, left, left + static_cast<double>(text.size()) * 5, top, top + 10, 10, space_behind, true};
  return made;
}

std::vector<std::string> texts_of(const Lines& lines) {
  std::vector<std::string> texts;
  for (const PrintedLine& one : lines) texts.push_back(one.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("words at one height are a line, what stands in another column is none of it") {
  CHECK(texts_of(lines_of_page({word("The", 72, 100), word("army", 90, 100), word("left.", 72, 112)})) ==
        Texts{"The army", "left."});
  CHECK(texts_of(lines_of_page({word("left", 72, 100), word("right", 300, 100)})) == Texts{"left", "right"});
  CHECK(texts_of(lines_of_page({word("5", 72, 100, false), word("th", 77, 97)})) == Texts{"5th"});
}

TEST_CASE("what is turned is no line") {
  PrintedWord stamp = word("DRAFT", 20, 300);
  stamp.upright = false;
  CHECK(texts_of(lines_of_page({stamp, word("text", 72, 300)})) == Texts{"text"});
}

TEST_CASE("lines of a paragraph are joined, and paragraphs are told by gap, indent, size and a line's end") {
  const std::string full = "a line of the text that is as long as the column is wide,";
  const auto [below, expected] = GENERATE_COPY(table<PrintedLine, std::string>({
      {line("and on.", 112), full + " and on.\n"},
      {line("After a gap", 130), full + "\n\nAfter a gap\n"},
      {line("Indented", 112, 84), full + "\n\nIndented\n"},
      {line("A heading", 112, 72, 12), full + "\n\n## A heading\n"},
      {line("A headline", 112, 72, 20), full + "\n\n# A headline\n"},
  }));
  CHECK(printed_text({{line(full, 88), line(full, 100), below}}) == full + " " + expected);
}

TEST_CASE("a line that ends a sentence and leaves room ends its paragraph") {
  const std::string full = "a line of the text that is as long as the column is wide,";
  CHECK(printed_text({{line(full, 100), line("and it ends.", 112), line("The next one", 124), line(full, 136)}}) ==
        full + " and it ends.\n\nThe next one " + full + "\n");
}

TEST_CASE("what hangs below the mark of an item belongs to it") {
  CHECK(printed_text({{line("3. the road, which was", 100), line("closed in May", 112, 86)}}) ==
        "3. the road, which was closed in May\n");
}

TEST_CASE("a paragraph goes on in the next column and pages are parted by form feeds") {
  CHECK(printed_text({{line("the column ends in mid", 700), line("sentence here.", 100, 300)},
                      {line("Next page", 100)}}) == "the column ends in mid sentence here.\n\fNext page\n");
}

TEST_CASE("a hyphen that only breaks a line goes, one that belongs to the word stays") {
  const auto [above, below, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"the govern-", "ment said", "the government said"},
      {"the govern\u00AD", "ment said", "the government said"},
      {"the govern\u2010", "ment said", "the government said"},
      {"south of al-", "Bab on Friday", "south of al-Bab on Friday"},
      {"a so-called truce in the so-", "called zone", "a so-called truce in the so-called zone"},
      {"from 5-", "7 June", "from 5-7 June"},
      {"it went on -", "and on", "it went on - and on"},
  }));
  CHECK(printed_text({{line(above, 100), line(below, 112)}}) == expected + "\n");
}

TEST_CASE("running heads and the numbers of pages are taken off, and told once") {
  Pages pages;
  for (int i = 1; i <= 3; ++i) {
    pages.push_back({line("Steppe Monitor, June 2017", 30),
                     line("Text of page " + std::string(1, static_cast<char>('a' + i)), 100),
                     line("more text", 300 + i * 60), line("Page " + std::to_string(i) + " of 3", 800)});
  }
  CHECK(take_running_lines(pages) == Texts{"Steppe Monitor, June 2017", "Page 1 of 3"});
  CHECK(texts_of(pages[0]) == Texts{"Text of page b", "more text"});
}

TEST_CASE("what stands on one page only is no running head") {
  Pages pages = {{line("A headline", 30), line("12 killed", 100)}, {line("Another text", 30), line("14 killed", 400)}};
  CHECK(take_running_lines(pages).empty());
  Pages single = {{line("1", 800)}};
  CHECK(take_running_lines(single).empty());
}

TEST_CASE("lines without a letter, a width or a height do no harm") {
  CHECK(printed_text({}) == "");
  CHECK(printed_text({{}}) == "\n");
  const Lines odd(50, PrintedLine{"x-", 0, 0, 0, 0, 0});
  CHECK_FALSE(printed_text({odd, odd}).empty());
}
