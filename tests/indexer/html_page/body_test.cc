#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

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

TEST_CASE("the lead above the body is its first paragraph, and bylines and days above it are none") {
  const auto [above, lead] = GENERATE(table<std::string, std::string>({
      {"<p class=standfirst>Two weeks of work are over, and lorries cross the canal again for the first time</p>",
       "Two weeks of ... first time\n"},
      {"<h2 class=x1>Two weeks of work are over, and lorries cross the canal again for the first time.</h2>",
       "Two weeks of ... first time.\n"},
      {"<div class=x1>By Jane Doe, staff writer, Steppe Post, June 5, 2017, at 10:14</div>", ""},
      {"<p class=standfirst><a href=#>Two weeks of work are over, and lorries cross the canal again, says a "
       "writer.</a></p>",
       ""},
      {"<p>The bridge, once more.</p>", ""},
  }));
  const Article article = read_html(
      "<html><head><title>Bridge reopened</title></head><body><main><header><h1>Bridge reopened</h1>" + above +
      "</header><div><div class=article-body><p>The bridge over the canal was reopened on Monday, engineers said, "
      "after "
      "two weeks of work on its piers, its railings and its lamps.</p><p>Lorries had been sent round by the dam, a way "
      "of forty kilometres, since the flood, and the market had run short of flour, lamp oil and "
      "onions.</p></div></div>"
      "</main></body></html>");
  CHECK(body_of(article) == lead + "The bridge over ... its lamps.\nLorries had been ... and onions.\n");
}

TEST_CASE("what a class or id calls furniture is prose nevertheless where it reads so") {
  std::string prose;
  for (int i = 0; i < 12; ++i) {
    prose += "<p>The bridge over the canal was reopened on Monday, engineers said, after " + std::to_string(i) +
             " weeks of work on its piers, its railings, its steps and its lamps.</p>";
  }
  const std::string box = GENERATE(as<std::string>{}, "<div id=read-more>",
                                   "<div class=section id=sharing-the-bridge><h2>Sharing the bridge</h2>");
  const Article article = read_html("<html><body><div class=story><h1>Bridge reopened</h1>" + prose + box + prose +
                                    "</div></div></body></html>");
  CHECK(std::count_if(article.paragraphs.begin(), article.paragraphs.end(),
                      [](const std::string& paragraph) { return paragraph.starts_with("The bridge"); }) == 24);
}

TEST_CASE("an id made of a heading's words does not make a heading furniture") {
  const Article article = read_html(
      page_around("").insert(page_around("").find("<p>Lorries"), "<h2 id=share-of-the-tolls>Share of the tolls</h2>"));
  CHECK(body_of(article) == "The bridge over ... its lamps.\nShare of the tolls\nLorries had been ... and onions.\n");
}

TEST_CASE("a list of links is furniture, and one whose items tell about their links is not") {
  const std::string told =
      "<ul><li>Jane Doe <a href=#>painted the railing of the bridge</a> in the green of the council</li>"
      "<li>Omar <a href=#>hung the lamps at the northern end</a>, which had been in store</li></ul>";
  const std::string bare =
      "<ul><li><a href=#>Dam closed to cars on Sunday</a></li><li><a href=#>Flour is cheap</a></li></ul>";
  const std::string lines = "The bridge over ... its lamps.\n";
  const auto page_with = [&](const std::string& list) {
    std::string page = page_around("");
    return page.insert(page.find("<p>Lorries"), list);
  };
  CHECK(body_of(read_html(page_with(told))).find("Jane Doe painted") != std::string::npos);
  CHECK(body_of(read_html(page_with(bare))) == lines + "Lorries had been ... and onions.\n");
}

TEST_CASE("the one element that microdata calls the body is the body") {
  const std::string stream =
      "<ul><li><h3>Dam closed</h3><p>The dam was closed to cars on Sunday, the council said, and will be until July, "
      "when "
      "the flood is over, the gates are mended, and the road is dry.</p></li></ul>";
  const Article article = read_html(
      "<html><body><div id=main><section><div itemprop=articleBody><p>The bridge over the canal was reopened on "
      "Monday, "
      "engineers said, after two weeks of work on its piers, its railings and its lamps, and of waiting for the river "
      "to fall.</p><p>Lorries had been sent round by the dam, a way of forty kilometres, since the flood, and the "
      "market "
      "had run short of flour, lamp oil, onions, salt, and of all else that the town does not make. It is said to be "
      "well stocked now, and the prices, which had doubled, are what they were in the spring, or nearly so, "
      "as the traders of the market say.</p></div>"
      "</section>" +
      stream + stream + stream + "</div></body></html>");
  CHECK(body_of(article) == "The bridge over ... to fall.\nLorries had been ... market say.\n");
}
