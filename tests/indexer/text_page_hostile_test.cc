#include <catch2/catch.hpp>
#include <string>

#include "indexer/readers/text_page/header_segment.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all += text;
  return all;
}

}  // namespace

// Quadratic work on any of these would take minutes.
TEST_CASE("a megabyte of anything is read in linear time") {
  const std::string unit =
      GENERATE(as<std::string>(), "[", "](", "[a](", "*a", "_a ", "<", "`", "a\n", "a\n\n", "word ", "June 3, 2017 ",
               "3 Comments\n", "Bob says:\n", "By Bob\n", "a | b\n", "https://a.b\n", "\f", "# a\n", "a\n---\n",
               "Related\nA Short Title\n", "please donate paypal gift you ");
  const std::string page = "The army took the town on Monday after a week of fighting.\n\n" + repeated(unit, 1'000'000);
  const Article article = read_text_page(page, default_phrases());
  REQUIRE_FALSE(article.paragraphs.empty());
  CHECK(article.paragraphs.front().starts_with("The army took the town"));
}

TEST_CASE("fifty thousand comments below bare names are told apart") {
  std::string page = "The army took the town on Monday after a week of fighting.\n\n50000 Comments\n\n";
  for (int i = 0; i < 50'000; ++i)
    page += "Reader" + std::to_string(i % 977) + "\n\nThis is what was written on day " + std::to_string(i) + ".\n\n";
  const Article article = read_text_page(page, default_phrases());
  REQUIRE(article.comments.size() == 50'000);
  CHECK(article.comments[977].author == "Reader0");
  CHECK(article.faults.empty());
}

TEST_CASE("a part of a line that is nothing but joints and brackets is nothing") {
  for (const char* text : {"(", ")", "[", "]", "([", "(|", " - ( ", ")(", ",;", ""})
    CHECK(without_joints(text).empty());
  CHECK(without_joints("| (Reuters) |") == "Reuters");
  CHECK(without_joints("Reuters (UK)") == "Reuters (UK)");
}
