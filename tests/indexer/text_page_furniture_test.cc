#include <catch2/catch.hpp>

#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// A page that holds `line` between two paragraphs.
Article page_with(const std::string& line) {
  return read_page(
      "A Market for the Upper Town\n\nValley Courier, June 3, 2017\n\n"
      "The upper town has a market again since Friday. Forty stalls stand on the square below the church.\n\n" +
      line + "\n\nThe lower town looks on with envy, and has asked for a market of its own by the autumn.\n");
}

}  // namespace

TEST_CASE("furniture is dropped with the reason") {
  const auto [reason, line] = GENERATE(table<std::string, std::string>({
      {"appeal", "If you value our reports, please consider a donation. Every gift helps: https://example.org/donate"},
      {"appeal", "Donate now"},
      {"appeal", "Please support our work."},
      {"appeal", "We are a small desk. Your contribution keeps it going: PayPal or bitcoin."},
      {"disclaimer", "Disclaimer: the desk is not liable for what is written here."},
      {"disclaimer", "The views expressed in this article are those of the author."},
      {"disclaimer", "This site uses photographs whose copyright is with others. You may write to us for permission."},
      {"copyright", "Copyright 2017 Valley Courier"},
      {"copyright", "© Valley Courier 2017"},
      {"sharing", "Share this article"},
      {"sharing", "Follow us on Twitter and Telegram"},
      {"subscription", "Sign up for our newsletter"},
      {"subscription", "Subscribe to our newsletter and never miss a market day."},
      {"credit", "Voiceover by Paul Tanning"},
      {"credit", "Featured image: the square in May"},
      {"credit", "(Reporting by Jane Doe in Eastholm; editing by John Roe)"},
      {"counter", "3 min read"},
      {"counter", "1,204 views"},
      {"related", "Read more: Why the old market closed"},
      {"related", "Related: The stalls of the harbour"},
      {"navigation", "This website uses cookies to improve your visit."},
  }));
  const Article article = page_with(line);
  CHECK(article.paragraphs.size() == 2);
  CHECK(dropped_for(article, reason) == line + "\n");
}

TEST_CASE("a report about what furniture speaks of is no furniture") {
  const std::string line = GENERATE(
      as<std::string>(),
      "Donations for the hall came by PayPal and by bank, and gifts in kind by cart, the clerk said.",
      "\"Please donate what you can, your gifts and your help by PayPal are welcome,\" the priest had told them.",
      "The copyright owner of the old song asked for permission to be given before it was played for profit.",
      "A court ruled on Monday that fair use covers the photographs which the town had taken of the stalls.",
      "Reporting by the inspectors showed that nine of the stalls stood too close to the wall.",
      "Subscribe or leave was what the guild told the butchers, who left for the lower town in anger that day.",
      "Comments by the mayor were few. He said that the market had cost eleven thousand and would earn half.",
      "17 comments were written into the book at the gate.", "Share of the harvest that is sold here: a third.",
      "Search parties went out for the baker's dog.", "Our readers know the square from the war years.");
  const Article article = page_with(line);
  CHECK(article.paragraphs.size() == 3);
}

TEST_CASE("what is listed below related articles goes with them, up to the next sentence") {
  const Article article = page_with("Related articles\n\nA Fair in Spring\n\nNine Goats and a Judge");
  CHECK(dropped_for(article, "related") == "Related articles\nA Fair in Spring\nNine Goats and a Judge\n");
  CHECK(article.paragraphs.size() == 2);
}

TEST_CASE("a user's phrase drops what it marks") {
  Phrases phrases;
  const auto faults = phrases.add("kind\twhere\twording\nappeal\tline-begins\tthe lantern needs oil\n", "own.tsv");
  CHECK(faults.empty());
  const Article article = read_text_page(
      "The stalls were full on Friday, said the clerk of the market.\n\n"
      "The Lantern needs oil: give a penny\n",
      phrases);
  CHECK(article.paragraphs.size() == 1);
  CHECK(dropped_for(article, "appeal") == "The Lantern needs oil: give a penny\n");
}

TEST_CASE("the site is told by a line that also stands in an address of the page") {
  CHECK(read_page("A Market\n\nJune 3, 2017\n\nThe market is open again since Friday, said the clerk of the town.\n\n"
                  "Valley Courier\n\nPlease donate to us: https://valley-courier.example/donate\n")
            .meta.source == "Valley Courier");
}

TEST_CASE("a page without a word is an article without anything") {
  const std::string page = GENERATE(as<std::string>(), "", "\n\n", "---\n***\n", "\xEF\xBB\xBF", "()\n");
  const Article article = read_page(page);
  CHECK(transcript(article).empty());
}

TEST_CASE("a lone line is a body") {
  CHECK(read_transcript("The bridge is open") == "body: The bridge is open\n");
  CHECK(read_transcript("The bridge is open.\n") == "body: The bridge is open.\n");
}
