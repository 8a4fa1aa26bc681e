#include "indexer/readers/html_page/nesting.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/readers/html_page.h"
#include "tests/support/page_reading.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("markup that nests without end is told before it is parsed") {
  const std::string piece = GENERATE(
      as<std::string>{}, "<div>", "<b id=1><i>", "<p><b x=1></p>", "<x><div></x></div>", "<table><tr><td>", "<ul><li>",
      "<svg><g>", "<div></x>", "<a-b><p></a-b></p>", "<span title='>'><section>", "<select><div>", "<button><p>",
      "<svg><td><td>", "<math><mi>", "<div><!x </div>", "<div><!-- --!>", "<x =\">",
      "<div><script><!--<script></script></div>--></script>", "<div><textarea></div></textarea>", "<svg><div></svg>",
      "<svg><p></p><g/>", "<svg><desc><g/>", "<math><mi><mspace/>", "<svg></p><g/>", "<g/>", "<div a=b/>");
  INFO(piece);
  CHECK(html::burden_of("<html><body>" + repeated(piece, 20'000)) == html::Burden::nests_too_deep);
}

TEST_CASE("pages that close what they open, or need not, are not deep") {
  const std::string piece =
      GENERATE(as<std::string>{}, "<p>text", "<li>item", "<br>", "<div><p>text</div>", "<b><p>bold</b></p>",
               "<tr><td>cell<td>cell", "<table><tr><td>cell</table>", "<!-- <div> -->", "<script>'<div>'</script>",
               "<a href=1>one<a href=2>two</a>", "<div><span>text</div>", "<img><hr>", "a < b", "<option>one",
               "</div></p>", "<dt>a<dd>b", "<div title='a > <b>'></div>", "<textarea><div></textarea>", "<DIV></div>",
               "<svg><title>Icon</title><path d=1></svg><li>item", "<script>a('<!--<script>')</script>-->x</script>",
               "<div><!-- </div> --></div>", "<p>one<svg><g></g></svg>", "<style>p>b{}</style>",
               "<svg><defs><stop/><stop /></defs><path d='m'/><g><use/></g></svg><style>b{}</style>", "<svg/>",
               "<math><mrow><mi>x</mi><mspace/></mrow></math>", "<svg><path><path></svg>");
  INFO(piece);
  CHECK(html::burden_of("<html><body>" + repeated(piece, 20'000)) == html::Burden::bearable);
}

TEST_CASE("where text may be read as markup, a page that makes use of it is refused") {
  const std::string piece = GENERATE(as<std::string>{}, "<svg><title><p></title>",
                                     "<select><title></select><div></title>", "<svg><style><g></style>");
  CHECK(html::burden_of("<html><body>" + piece) == html::Burden::nests_too_deep);
}

TEST_CASE("a page of a million open tags is refused with the reason") {
  const auto article = read_html_page("<html><body>" + repeated("<div>", 1'000'000) + "text", {}, default_phrases());
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure() == "markup that nests more than 512 deep");
}

TEST_CASE("a tag of very many attributes is refused with the reason, one of many is not") {
  const auto page_of = [](int attributes) {
    std::string page = "<html><body><p";
    for (int i = 0; i < attributes; ++i) page += " a" + std::to_string(i) + "='>'";
    return page + ">The dam was open on Friday.</p>";
  };
  const auto article = read_html_page(page_of(100'000), {}, default_phrases());
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure() == "markup with too many attributes");
  CHECK(html::burden_of(page_of(10'000)) == html::Burden::bearable);
  CHECK(html::burden_of(repeated(page_of(10'000), 3)) == html::Burden::too_many_attributes);
  CHECK(html::burden_of(repeated("<p a=1 b=2 c d e=' f g h i j k'>x</p>", 100'000)) == html::Burden::bearable);
}

TEST_CASE("formatting that a parser would repeat in each paragraph does not fill the memory") {
  std::string page = "<html><body><p>";
  for (int i = 0; i < 500; ++i) page += "<b id=" + std::to_string(i) + ">";
  const auto article = read_html_page(page + "</p>" + repeated("<p>x</p>", 200'000), {}, default_phrases());
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure() == "markup that needs too much memory");
}
