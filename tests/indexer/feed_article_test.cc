#include "indexer/readers/feed_article.h"

#include <catch2/catch.hpp>

#include "tests/support/page_reading.h"

using namespace dateline;
using dateline::testing::default_phrases;

namespace {

using Texts = std::vector<std::string>;

Article read(const FeedItem& item) {
  auto article = read_feed_article(item, default_phrases());
  REQUIRE(article.ok());
  return std::move(article).value();
}

FeedItem item_with(const std::string& text, FeedMarkup markup = FeedMarkup::maybe) {
  FeedItem item;
  item.body = {text, markup};
  return item;
}

}  // namespace

TEST_CASE("the facts of an item are those of its article") {
  FeedItem item = item_with("Text of the item.");
  item.title = {"Flour &amp; <b>oil</b>", FeedMarkup::maybe};
  item.url = "https://a.example/1";
  item.author = "Jane &amp; Joe";
  item.source = "Steppe\n Post";
  item.language = "en-GB";
  item.published = "Mon, 05 Jun 2017 23:30:00 -0500";
  item.published_name = "pubDate";
  item.themes = {"wells &amp; roads", " "};
  const Article article = read(item);
  CHECK(article.meta.title == "Flour & oil");
  CHECK(article.meta.url == "https://a.example/1");
  CHECK(article.meta.author == "Jane & Joe");
  CHECK(article.meta.source == "Steppe Post");
  CHECK(article.meta.language == "en");
  CHECK(article.meta.published == parse_iso_date("2017-06-05"));
  CHECK(article.meta.themes == Texts{"wells & roads"});
  CHECK(article.paragraphs == Texts{"Text of the item."});
  CHECK(article.faults.empty());
}

TEST_CASE("the day of an item is read in the forms that feeds have") {
  const auto* const written = GENERATE("Mon, 05 Jun 2017 08:30:00 GMT", "2017-06-05T08:30:00+03:00", "2017-06-05",
                                       "2017-06-05 08:30:00", "June 5, 2017", "5 Jun 2017");
  FeedItem item = item_with("Text.");
  item.published = written;
  CHECK(read(item).meta.published == parse_iso_date("2017-06-05"));
}

TEST_CASE("what cannot be understood of an item is a fault of the article") {
  FeedItem item = item_with("Text.");
  item.published = "the day before";
  item.published_name = "dc:date";
  item.url = "/2017/06/a";
  const Article article = read(item);
  CHECK_FALSE(article.meta.published.has_value());
  CHECK_FALSE(article.meta.url.has_value());
  REQUIRE(article.faults.size() == 2);
  CHECK(article.faults[0].reason == "the link of the item is no full address; left out");
  CHECK(article.faults[1].reason == "'dc:date' tells no day: 'the day before'; left out");
}

TEST_CASE("text is read as what it is") {
  const auto [text, markup, paragraphs] = GENERATE(table<std::string, FeedMarkup, Texts>({
      {"a <b> c &amp; d", FeedMarkup::none, {"a <b> c &amp; d"}},
      {"One.\n\nTwo.", FeedMarkup::maybe, {"One.", "Two."}},
      {"<p>One.</p><p>Two &amp; three.</p>", FeedMarkup::maybe, {"One.", "Two & three."}},
      {"Short, with a <a href=\"https://a.example\">link</a>.", FeedMarkup::html, {"Short, with a link."}},
      {"One\nand <em>more</em>.\n\n\nTwo.", FeedMarkup::written, {"One\nand more.", "Two."}},
      {"<p>One\nline.</p>\n\n<p>Two.</p>", FeedMarkup::written, {"One line.", "Two."}},
  }));
  CHECK(read(item_with(text, markup)).paragraphs == paragraphs);
}

TEST_CASE("the title is no paragraph of the text below it") {
  FeedItem item = item_with("<h1>Bridge reopened</h1><p>The bridge over the canal was reopened on Monday.</p>");
  item.title = {"Bridge reopened", FeedMarkup::none};
  CHECK(read(item).paragraphs == Texts{"The bridge over the canal was reopened on Monday."});
}

TEST_CASE("comments are numbered and answer those that stand before them") {
  FeedItem item = item_with("Text.");
  item.comments = {{"11", "0", "Sami", "2017-06-05 22:00:00", "First."},
                   {"12", "11", "", "", "<script>x</script>"},
                   {"13", "11", "Petra &amp; Co", "never", "Second, <i>marked</i>.\n\nAnd more."},
                   {"14", "14", "Idris", "", "Third."},
                   {"15", "12", "Walid", "", "Fourth."}};
  const Article article = read(item);
  REQUIRE(article.comments.size() == 4);
  CHECK(article.comments[0].author == "Sami");
  CHECK(article.comments[0].posted == parse_iso_date("2017-06-05"));
  CHECK(article.comments[0].paragraphs == Texts{"First."});
  CHECK_FALSE(article.comments[0].reply_to.has_value());
  CHECK(article.comments[1].number == 2);
  CHECK(article.comments[1].author == "Petra & Co");
  CHECK_FALSE(article.comments[1].posted.has_value());
  CHECK(article.comments[1].paragraphs == Texts{"Second, marked.", "And more."});
  CHECK(article.comments[1].reply_to == 1U);
  CHECK_FALSE(article.comments[2].reply_to.has_value());
  CHECK_FALSE(article.comments[3].reply_to.has_value());
}

TEST_CASE("an item without a text is no article") {
  FeedItem item = item_with(" \n");
  item.title = {"A title", FeedMarkup::none};
  const auto article = read_feed_article(item, default_phrases());
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure() == "an item without a text");
}

TEST_CASE("an item is the same after its way from one thread to another") {
  FeedItem item = item_with("Text \xF0\x9F\x8C\xBE", FeedMarkup::written);
  item.id = "1";
  item.title = {"T", FeedMarkup::html};
  item.url = "u";
  item.author = "a";
  item.source = "s";
  item.language = "l";
  item.published = "p";
  item.published_name = "n";
  item.themes = {"x", "y"};
  item.comments = {{"1", "2", "a", "p", "t"}};
  const std::string bytes = encode_feed_item(item);
  const FeedItem same = decode_feed_item(bytes);
  CHECK(encode_feed_item(same) == bytes);
  CHECK(same.body.text == item.body.text);
  CHECK(same.body.markup == FeedMarkup::written);
  CHECK(same.title.markup == FeedMarkup::html);
  CHECK(same.themes == item.themes);
  CHECK(same.comments.at(0).text == "t");
}
