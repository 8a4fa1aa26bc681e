#include <catch2/catch.hpp>

#include "tests/support/html_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string body_of(const Article& article) {
  std::string lines;
  for (const std::string& paragraph : article.paragraphs) lines += ends_of(paragraph) + "\n";
  return lines;
}

}  // namespace

TEST_CASE("the body is told from menus, and the title is no paragraph of it") {
  const Article article = read_html(page_around(""));
  CHECK(article.meta.title == "Bridge reopened");
  CHECK(body_of(article) == "The bridge over ... its lamps.\nLorries had been ... and onions.\n");
}

TEST_CASE("what stands beside the body is dropped with the reason") {
  const auto [inside, reason, text] = GENERATE(table<std::string, std::string, std::string>({
      {"<div class=related-posts><h3>More</h3><a href=#>Another bridge</a></div>", "related", "More Another bridge\n"},
      {"<div class='social-share'><a href=#>Tweet</a></div>", "sharing", "Tweet\n"},
      {"<div id=newsletter-signup>News by mail: enter your address</div>", "subscription",
       "News by mail: enter your address\n"},
      {"<div class=cookie-notice>We use cookies</div>", "notice", "We use cookies\n"},
      {"<div class=author-box>Jane Doe writes about roads.</div>", "author", "Jane Doe writes about roads.\n"},
  }));
  const Article article = read_html(page_around(inside));
  CHECK(body_of(article) == "The bridge over ... its lamps.\nLorries had been ... and onions.\n");
  CHECK(dropped_for(article, reason) == text);
}

TEST_CASE("headings, list items, quotations and captions are paragraphs of the body") {
  const Article article = read_html(R"(<html><body><article><h1>Bridge reopened</h1>
    <p>The bridge over the canal was reopened on Monday, engineers said, after two weeks of work on its piers.</p>
    <h2>What was done</h2><ul><li>New lamps, at both ends of the bridge</li><li>A new railing, painted in green</li></ul>
    <blockquote><p>It will stand, said the engineer, for longer than the last one did.</p></blockquote>
    <figure><img src=b.jpg><figcaption>The bridge on Sunday, before the first lorry</figcaption></figure>
    <p>Lorries had been sent round by the dam, a way of forty kilometres, since the flood.</p></article></body></html>)");
  CHECK(body_of(article) ==
        "The bridge over ... its piers.\nWhat was done\nNew lamps, at both ends of the bridge\n"
        "A new railing, painted in green\nIt will stand ... one did.\nThe bridge on Sunday, before the first lorry\n"
        "Lorries had been ... the flood.\n");
}

TEST_CASE("a page without an article is read without one") {
  CHECK(read_html("<html></html>").paragraphs.empty());
  CHECK(read_html("").paragraphs.empty());
  CHECK(read_html("<html><script>var a = 'text';</script><style>p{}</style>").paragraphs.empty());
}

TEST_CASE("lines of a paragraph that are broken by hand stay together, and two breaks part paragraphs") {
  const Article article = read_html(
      "<html><body><div class=content>One line of a text that is long enough,<br>another line of it,<br><br>"
      "and a second paragraph of that same text.</div></body></html>");
  CHECK(article.paragraphs == std::vector<std::string>{"One line of a text that is long enough,\nanother line of it,",
                                                       "and a second paragraph of that same text."});
}
