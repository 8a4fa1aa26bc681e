#include <catch2/catch.hpp>

#include "indexer/readers/html_page/page_wrapper.h"
#include "indexer/readers/html_page/title_site.h"
#include "indexer/readers/html_page/written_author.h"
#include "tests/support/html_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

Metadata told_by(const std::string& head, const std::string& body = "") {
  return read_html("<html><head>" + head + "</head><body>" + body + "<p>A line of text, for a body.</p></body></html>")
      .meta;
}

}  // namespace

TEST_CASE("JSON-LD of an article is believed before everything else") {
  const Metadata meta = told_by(R"(<title>Other</title><meta property="og:title" content="Another">
    <meta property="article:published_time" content="2016-01-01">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Steppe Post"},
      {"@type": ["NewsArticle"], "headline": "Bridge reopened", "datePublished": "2017-06-05T23:30:00+03:00",
       "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}], "publisher": {"name": "Steppe Post"},
       "keywords": ["bridges", "floods"], "articleSection": "Roads", "mainEntityOfPage": {"@id": "https://steppe.example/a"}}]}
    </script>)");
  CHECK(meta.title == "Bridge reopened");
  CHECK(iso_date(*meta.published) == "2017-06-05");
  CHECK(meta.author == "Jane Doe, John Roe");
  CHECK(meta.source == "Steppe Post");
  CHECK(meta.url == "https://steppe.example/a");
  CHECK(meta.themes == std::vector<std::string>{"bridges", "floods", "Roads"});
}

TEST_CASE("JSON-LD that is none, or of something else, tells nothing") {
  const std::string script =
      GENERATE(as<std::string>{}, "{", "[[[", "null", "7", "{\"@type\": \"Recipe\", \"name\": \"x\"}", "{\"@type\": 5}",
               "{\"@type\": \"NewsArticle\", \"headline\": {}}");
  CHECK(
      told_by("<title>The bridge was reopened</title><script type=application/ld+json>" + script + "</script>").title ==
      "The bridge was reopened");
}

TEST_CASE("the day of the last change is told where a page says so, and not if it lies before publication") {
  const auto [head, day] = GENERATE(table<std::string, std::string>({
      {"<meta property=article:modified_time content=2017-06-07T10:00Z>", "2017-06-07"},
      {"<meta name=dcterms.modified content=2017-06-08><meta name=last-modified content=2017-06-09>", "2017-06-08"},
      {"<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"dateModified\": "
       "\"2017-06-06T01:00Z\"}</script>",
       "2017-06-06"},
      {"<meta property=article:modified_time content=2017-06-01><meta name=lastmod content=2017-06-10>", "2017-06-10"},
      {"<meta property=article:modified_time content=soon>", ""},
      {"", ""},
  }));
  const Metadata meta = told_by("<meta property=article:published_time content=2017-06-05>" + head);
  CHECK((meta.modified ? iso_date(*meta.modified) : "") == day);
  CHECK(iso_date(*meta.published) == "2017-06-05");
}

TEST_CASE("the day of publication is taken from the most trusted place that tells one") {
  const auto [head, body, day] = GENERATE(table<std::string, std::string, std::string>({
      {"<meta property=article:published_time content=2017-06-05T10:00Z>", "<time datetime=2017-06-09>x</time>",
       "2017-06-05"},
      {"<meta name=DC.date.issued content=2017-06-05>", "", "2017-06-05"},
      {"<meta name=date content='5 June 2017'>", "", "2017-06-05"},
      {"<meta name=date content='not a day'>", "<time datetime=2017-06-05T08:00>Monday</time>", "2017-06-05"},
      {"", "<span itemprop=datePublished content=2017-06-05></span><span class=date>2017-06-09</span>", "2017-06-05"},
      {"", "<span class='entry-date'>June 5, 2017</span>", "2017-06-05"},
      {"<link rel=canonical href=https://steppe.example/2017/06/05/bridge>", "", "2017-06-05"},
      {"", "", ""},
      {"<meta name=date content='03/06/2017'>", "", ""},
  }));
  const Metadata meta = told_by(head, body);
  CHECK((meta.published ? iso_date(*meta.published) : "") == day);
}

TEST_CASE("a title loses the name of the site, and nothing else") {
  using html::title_without_site;
  CHECK(title_without_site("Bridge reopened | Steppe Post", "Steppe Post", {}) == "Bridge reopened");
  CHECK(title_without_site("Steppe Post: Bridge reopened", "Steppe Post", {}) == "Steppe Post: Bridge reopened");
  CHECK(title_without_site("Steppe Post \u2013 Bridge reopened", "Steppe Post", {}) == "Bridge reopened");
  CHECK(title_without_site("Bridge over the canal reopened - News", "", {}) == "Bridge over the canal reopened");
  CHECK(title_without_site("Bridge - reopened", "", {}) == "Bridge - reopened");
  CHECK(title_without_site("Roads | Bridge reopened | Post", "", {{"Bridge reopened"}, {}}) ==
        "Roads | Bridge reopened | Post");
  CHECK(title_without_site("Bridge reopened | The Post of the Steppe", "", {{"Bridge reopened"}, {}}) ==
        "Bridge reopened");
  CHECK(title_without_site("Canal Board - Bridge reopened", "", {{"Canal Board"}, {"Bridge reopened"}}) ==
        "Bridge reopened");
  CHECK(title_without_site("Canal Notes: Bridge reopened", "", {{"Canal Notes"}, {"Bridge reopened"}}) ==
        "Bridge reopened");
  CHECK(title_without_site("Canal: Bridge reopened", "", {{"Canal: Bridge reopened"}, {}}) == "Canal: Bridge reopened");
  CHECK(title_without_site("", "", {}).empty());
}

TEST_CASE("an author is a name without what introduces it") {
  const auto [written, name] = GENERATE(table<std::string, std::string>({
      {"Jane Doe", "Jane Doe"},
      {"By Jane Doe", "Jane Doe"},
      {"by Jane Doe and John Roe", "Jane Doe and John Roe"},
      {"Von Jane Doe | Steppe Post", "Jane Doe"},
      {"Posted by Jane Doe on June 5, 2017", "Jane Doe"},
      {"Jane Doe June 5, 2017", "Jane Doe"},
      {"https://steppe.example/jane", ""},
      {"desk@steppe.example", ""},
      {"by", ""},
      {"12", ""},
      {"", ""},
      {"A line of prose that is far too long to be the name of anybody who writes for a paper", ""},
  }));
  CHECK(html::written_author(written) == name);
}

TEST_CASE("the author is told by references, labels, archive links and lines next to the title, too") {
  const auto [head, body, author] = GENERATE(table<std::string, std::string, std::string>({
      {R"(<script type="application/ld+json">{"@graph": [{"@type": "Article", "author": {"@id": "#p"}},
          {"@type": "Person", "@id": "#p", "name": "Jane Doe"}]}</script>)",
       "", "Jane Doe"},
      {R"(<script type="application/ld+json">{"@type": "Article", "author": {"@id": "#nobody"}}</script>)", "", ""},
      {"<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Jane Doe'>", "", "Jane Doe"},
      {"<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Two hours'>", "", ""},
      {"", "<a href=/author/jane-doe/>Jane Doe</a>", "Jane Doe"},
      {"", "<a href=/author/>All authors</a>", ""},
      {"<title>Bridge reopened</title>", "<h1>Bridge reopened</h1><div>By Jane Doe, 5 June 2017</div>", "Jane Doe"},
      {"<title>Bridge reopened</title>", "<h1>Bridge reopened</h1><div>By and by it was open</div>", ""},
      {"<meta property=og:site_name content='Steppe Post'><meta name=author content='Steppe Post'>",
       "<span class=byline>Jane Doe</span>", "Jane Doe"},
      {"<meta property=og:site_name content='Steppe Post'><meta name=author content='Steppe Post'>", "", "Steppe Post"},
  }));
  CHECK(told_by(head, body).author.value_or("") == author);
}

TEST_CASE("a line next to the title tells the day where nothing else does") {
  const auto [body, day] = GENERATE(table<std::string, std::string>({
      {"<p>21. Jan 2022 // Jane Doe</p><h1>Bridge reopened</h1>", "2022-01-21"},
      {"<h2>Bridge reopened</h2><div>5 June 2017 at 10:14</div>", "2017-06-05"},
      {"<h1>Bridge reopened</h1><p>" + std::string(200, 'x') + "</p><div>5 June 2017</div>", ""},
      {"<h1>Another heading</h1><div>5 June 2017 and 6 June 2017</div>", ""},
  }));
  const Metadata meta = told_by("<title>Bridge reopened</title>", body);
  CHECK((meta.published ? iso_date(*meta.published) : "") == day);
}

TEST_CASE("the address and the time of capture are read from the address that a web archive gives to a page") {
  const auto [address, url, taken] = GENERATE(table<std::string, std::string, std::string>({
      {"https://archive.example/web/20170618101400/http://post.example/bridge", "http://post.example/bridge",
       "2017-06-18"},
      {"https://archive.example/web/20170618101400id_/https://post.example/", "https://post.example/", "2017-06-18"},
      {"https://archive.example/2017.06.18-101400/http://post.example/a?b=c", "http://post.example/a?b=c",
       "2017-06-18"},
  }));
  const auto wrapped = html::unwrap_address(address);
  REQUIRE(wrapped);
  CHECK(wrapped->url == url);
  CHECK(iso_date(std::chrono::floor<std::chrono::days>(wrapped->taken)) == taken);
}

TEST_CASE("other addresses wrap none") {
  const std::string address = GENERATE(
      as<std::string>{}, "", "http://post.example/bridge", "http://post.example/20170618101400/bridge",
      "http://post.example/share/http://post.example/bridge", "http://post.example/20171318/http://post.example/",
      "http://post.example/2017/http://post.example/", "/http://", "http:///http://");
  CHECK(!html::unwrap_address(address));
}

TEST_CASE("a page that an archive wrapped was captured when the archive says") {
  const Article article = read_html(
      "<html><head><link rel=canonical "
      "href='https://archive.example/web/20170618101400/http://post.example/bridge'></head>"
      "<body><h1>Bridge reopened</h1></body></html>");
  CHECK(article.meta.url == "http://post.example/bridge");
  REQUIRE(article.meta.captured);
  CHECK(iso_date(std::chrono::floor<std::chrono::days>(*article.meta.captured)) == "2017-06-18");
}

TEST_CASE("a title that is the site's name gives way to one that is not") {
  CHECK(read_html("<html><head><meta property='og:site_name' content='Steppe Post'><meta property='og:title' "
                  "content='Steppe Post'><title>Steppe Post</title></head><body><h1>Bridge reopened</h1></body></html>")
            .meta.title == "Bridge reopened");
}
