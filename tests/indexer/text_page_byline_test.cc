#include <catch2/catch.hpp>

#include "indexer/readers/text_page/bare_byline.h"
#include "indexer/readers/text_page/markdown.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// What is read from these lines between a title and a paragraph.
std::string told_by(const std::string& lines) {
  const std::string all = read_transcript("The ferry at the bend\n\n" + lines +
                                          "\n\nThe ferry at the bend of the river carries carts again since Monday.\n");
  const std::string title = "title: The ferry at the bend\n";
  const std::size_t body = all.find("body: The ferry at ... since Monday.\n");
  REQUIRE(all.starts_with(title));
  REQUIRE(body != std::string::npos);
  return all.substr(title.size(), body - title.size());
}

}  // namespace

TEST_CASE("a name alone beside the day below the title is the author") {
  const auto [lines, told] = GENERATE(table<std::string, std::string>({
      {"Ada Holm\n\nJune 5, 2017", "author: Ada Holm\npublished: 2017-06-05\n"},
      {"June 5, 2017\n\nAda Holm", "author: Ada Holm\npublished: 2017-06-05\n"},
      {"Ada Holm | June 5, 2017", "author: Ada Holm\npublished: 2017-06-05\n"},
      {"Ada Holm in Eastholm\n\nJune 5, 2017", "author: Ada Holm\npublished: 2017-06-05\n"},
      {"Ada Holm, river correspondent\n\nJune 5, 2017", "author: Ada Holm\npublished: 2017-06-05\n"},
      {"ADA HOLM and JAN VAN DER LAAN\n\nJune 5, 2017",
       "author: ADA HOLM and JAN VAN DER LAAN\npublished: 2017-06-05\n"},
      {"Valley Courier | June 5, 2017", "source: Valley Courier\npublished: 2017-06-05\n"},
      {"From our correspondent\n\nJune 5, 2017", "published: 2017-06-05\n"},
  }));
  CHECK(told_by(lines) == told);
}

TEST_CASE("a first publication is the page's own where only a change is told beside it") {
  const auto [lines, told] = GENERATE(table<std::string, std::string>({
      {"First published 6 June 2017 09.30 BST\nLast modified on 8 June 2017 11.00 BST", "published: 2017-06-06\n"},
      {"First published 6 June 2017\nPosted on 9 June 2017", "published: 2017-06-09\noriginal published: 2017-06-06\n"},
  }));
  CHECK(told_by(lines) == told);
}

TEST_CASE("the address of a page tells its day where nothing else does") {
  const auto [address, others, day] = GENERATE(table<std::string, std::string, std::string>({
      {"https://courier.example/2017/06/05/the-ferry", "", "published: 2017-06-05\n"},
      {"https://courier.example/2017/06/the-ferry", "", ""},
      {"https://courier.example/2017/06/05/the-ferry", "\nJune 7, 2017", "published: 2017-06-07\n"},
  }));
  CHECK(told_by(address + others) == "url: " + address + "\n" + day);
}

TEST_CASE("what is written as a person's name") {
  const std::string name = GENERATE(as<std::string>(), "Ada Holm", "ADA HOLM", "J. R. Holm", "Jan van der Laan");
  CHECK(is_persons_name(name, default_phrases()));
}

TEST_CASE("what is no person's name") {
  const std::string text = GENERATE(as<std::string>(), "Ada", "Valley Courier", "ada holm", "Ada Holm, Jan Laan",
                                    "Ferry 12", "The ferry at the bend", "Ada Holm.", "");
  CHECK_FALSE(is_persons_name(text, default_phrases()));
}

TEST_CASE("numbers before links are left out, and those of notes stay") {
  const auto [line, shown] = GENERATE(table<std::string, std::string>({
      {"[1]Home [2]World [3]Sport", "Home | World | Sport"},
      {"By [5]Ada Holm", "By Ada Holm"},
      {"It was told [7]in March that the rope is new.", "It was told in March that the rope is new."},
      {"It was told in March.[7] The rope", "It was told in March.[7] The rope"},
      {"a note [7] apart", "a note [7] apart"},
      {"[1](http://x.example)", "[1](http://x.example)"},
      {"[2017]", "[2017]"},
      {"[", "["},
  }));
  CHECK(without_link_numbers(line) == shown);
}
