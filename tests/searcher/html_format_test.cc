#include <catch2/catch.hpp>

#include "searcher/formatters/html_page/hit_article.h"
#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/marked_text.h"
#include "searcher/formatters/html_page/page_contents.h"
#include "searcher/formatters/html_page/timeline.h"
#include "tests/support/sample_hits.h"

using namespace dateline;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Hit hit_on(const char* day) {
  Hit hit = hit_saying("x");
  hit.stored.article.published = day_of(day);
  return hit;
}

std::string timeline_of(std::vector<Hit> list) {
  Hits hits;
  hits.hits = std::move(list);
  return timeline(hits);
}

std::size_t bars_in(const std::string& svg) {
  std::size_t count = 0;
  for (std::size_t at = svg.find("class=\"bar\""); at != std::string::npos; at = svg.find("class=\"bar\"", at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("text is text in HTML, between tags and in attributes") {
  CHECK(html_text("<a b=\"c\" d='e'>&amp;") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
  CHECK(html_text("--> ]]> </script>") == "--&gt; ]]&gt; &lt;/script&gt;");
  CHECK(html_text("a\x1b\x01\xff") == "a␛␁\xEF\xBF\xBD");
  CHECK(fragment_value("a b&c=#é~") == "a%20b%26c%3D%23%C3%A9~");
}

TEST_CASE("what matched and what is told is marked, also where they lie across one another") {
  CHECK(marked_text(full_hit()) ==
        "<p><span class=\"day\" title=\"told: 2017-06-02\">On Friday</span> 🚜 "
        "<span class=\"force\" title=\"force: Tiger Forces\">the </span>"
        "<span class=\"force\" title=\"force: Tiger Forces\"><mark>Tigers</mark></span> left "
        "<span class=\"place\" title=\"place: Maskanah\"><mark>Maskana</mark></span> for "
        "<span class=\"place\" title=\"place: Rasm Faleh\">Rasm Faleh</span>.</p>");
  Hit hit = hit_saying("a < b");
  hit.highlights = {{0, 3}, {4, 99}};
  CHECK(marked_text(hit) == "<p><mark>a &lt;</mark> <mark>b</mark></p>");
  CHECK(marked_text(hit_saying("one\ntwo")) == "<p>one</p>\n<p>two</p>");
}

TEST_CASE("a hit of the page can be filtered, read and cited") {
  Hit hit = full_hit();
  hit.explanation = {{"place:<b>", 2.5}};
  const std::string text = hit_article(hit, true);
  CHECK(holds(text,
              "<article class=\"hit\" tabindex=\"-1\" id=\"hit-1\" aria-labelledby=\"title-1\" "
              "data-place=\"sy-maskanah|~rsmflh\" data-force=\"tiger-forces\" data-source=\"Daily Example\" "
              "data-when=\"2017-06-02\">"));
  CHECK(holds(text,
              "<a rel=\"noopener noreferrer\" href=\"https://example.org/1\"><bdi>https://example.org/1</bdi></a>"));
  CHECK(holds(text, "<dt>copies</dt><dd>2 more with the same text</dd>"));
  CHECK(holds(text, "<dt>score</dt><dd>2.50 = place:&lt;b&gt; 2.50</dd>"));
  hit.stored.article.url = "javascript:alert(1)";
  CHECK_FALSE(holds(hit_article(hit, false), "<a "));
  hit.also_in = std::vector<Copy>{{"x:b1", hit.stored.article}};
  CHECK(holds(hit_article(hit, false),
              "<dt>also in</dt><dd><bdi>Daily Example</bdi>, <time>2017-06-05</time>, <code>notes.txt</code></dd>"));
  CHECK(holds(hit_article(comment_hit(), false),
              "Comment 7 by <bdi>Reader</bdi>, <time>2017-06-06</time>, in reply to 3"));
}

TEST_CASE("a hit stands at the times that it tells of, else at its day of publication") {
  Hit hit = hit_on("2017-06-05");
  CHECK(times_of(hit) == std::vector<std::string>{"2017-06-05"});
  const auto told = [&](const char* from, const char* to) {
    hit.stored.passage.mentions.dates.push_back({{}, {day_of(from), day_of(to)}});
  };
  told("2017-05-03", "2017-05-03");
  told("2017-05-03", "2017-05-03");
  told("2017-04-02", "2017-04-08");
  told("2016-01-01", "2016-12-31");
  told("2011-03-15", "2017-06-01");
  CHECK(times_of(hit) == std::vector<std::string>{"2017-05-03", "2017-04", "2016"});
}

TEST_CASE("a timeline has bars as wide as the times lie apart") {
  CHECK(timeline_of({}).empty());
  CHECK(timeline_of({hit_saying("x")}).empty());
  CHECK(bars_in(timeline_of({hit_on("2017-06-05")})) == 1);
  const std::string days = timeline_of({hit_on("2017-06-05"), hit_on("2017-06-05"), hit_on("2017-06-08")});
  CHECK(bars_in(days) == 4);
  CHECK(holds(
      days,
      "<a href=\"#when=2017-06-05\" tabindex=\"-1\" data-when=\"2017-06-05\"><title>2017-06-05: 2 passages</title>"));
  CHECK(bars_in(timeline_of({hit_on("2016-11-05"), hit_on("2017-02-08")})) == 4);
  CHECK(bars_in(timeline_of({hit_on("2009-11-05"), hit_on("2017-02-08")})) == 9);
}

TEST_CASE("a time far from all others is counted, not drawn") {
  std::vector<Hit> hits(40, hit_on("2017-06-05"));
  hits.push_back(hit_on("1931-01-01"));
  const std::string drawn = timeline_of(hits);
  CHECK(bars_in(drawn) == 1);
  CHECK(holds(drawn, "far before or after: 1 passage."));
}

TEST_CASE("a page without hits is still a page") {
  const std::string page = formatted("html", {});
  CHECK(page.starts_with("<!DOCTYPE html>\n"));
  CHECK(holds(page, "<title>place:Maskanah – dateline</title>"));
  CHECK(holds(page, "<p>41 passages. Index of generation <code>20261122T030102Z</code>.</p>"));
  CHECK_FALSE(holds(page, "<svg"));
  CHECK(page.ends_with("</html>\n"));
}

TEST_CASE("what a hit holds is never taken for a part of the frame") {
  Hit hit = hit_saying("@script@ @hits@ @none@");
  hit.stored.article.title = "@style@";
  const std::string page = formatted("html", {hit});
  CHECK(holds(page, "<p>@script@ @hits@ @none@</p>"));
  CHECK(holds(page, "<bdi>@style@</bdi>"));
}
