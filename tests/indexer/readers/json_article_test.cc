#include "indexer/readers/json_article.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

JsonArticle read(const std::string& line) {
  auto article = read_json_article(line);
  INFO((article.ok() ? std::string("read") : article.failure()));
  REQUIRE(article.ok());
  return std::move(article).value();
}

std::vector<std::string> faults_of(const std::string& line) {
  std::vector<std::string> reasons;
  for (const Fault& fault : read(line).article.faults) reasons.push_back(fault.reason);
  return reasons;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("every field of a record is read") {
  const JsonArticle read_article =
      read(R"({"id": "a-1", "url": "https://example.org/1", "title": " Convoy \n reaches  town ",
    "published": "2017-06-05", "author": "A. Writer", "source": "Example Post", "language": "en-GB", "regions": ["Levant"],
    "themes": ["War", ""], "text": "One.\n\nTwo.", "unknown": {"deep": [1, 2]},
    "comments": [{"author": "reader", "posted": "2017-06-06T10:00:00Z", "text": "Yes."}, {"text": "No.", "reply_to": 1}]})");
  const Article& article = read_article.article;
  CHECK(read_article.own_id == "a-1");
  CHECK(article.meta.url == "https://example.org/1");
  CHECK(article.meta.title == "Convoy reaches town");
  CHECK(iso_date(*article.meta.published) == "2017-06-05");
  CHECK(article.meta.author == "A. Writer");
  CHECK(article.meta.source == "Example Post");
  CHECK(article.meta.language == "en");
  CHECK(article.meta.regions == Texts{"Levant"});
  CHECK(article.meta.themes == Texts{"War"});
  CHECK(article.paragraphs == Texts{"One.", "Two."});
  REQUIRE(article.comments.size() == 2);
  CHECK(article.comments[0].author == "reader");
  CHECK(iso_date(*article.comments[0].posted) == "2017-06-06");
  CHECK(article.comments[1].number == 2);
  CHECK(article.comments[1].reply_to == 1U);
  CHECK(article.faults.empty());
}

TEST_CASE("what is absent or null stays unknown") {
  const JsonArticle read_article =
      read(R"({"title": null, "published": null, "id": null, "comments": null, "text": "x"})");
  CHECK_FALSE(read_article.article.meta.title.has_value());
  CHECK_FALSE(read_article.article.meta.published.has_value());
  CHECK(read_article.own_id.empty());
  CHECK(read_article.article.meta.language.empty());
  CHECK(read_article.article.faults.empty());
}

TEST_CASE("paragraphs go before text, and a number may be an id") {
  const JsonArticle read_article = read(R"({"id": 12, "text": "a", "paragraphs": ["b\nc", " ", "d"]})");
  CHECK(read_article.article.paragraphs == Texts{"b c", "d"});
  CHECK(read_article.own_id == "12");
}

TEST_CASE("control characters do not come through") {
  const JsonArticle read_article = read("{\"title\": \"a\\u0000\\u001b[2Jb\", \"text\": \"x\\ty\\r\\nz\\u0007\"}");
  CHECK(read_article.article.meta.title == "a[2Jb");
  CHECK(read_article.article.paragraphs == Texts{"x y", "z"});
}

TEST_CASE("a field of the wrong kind is left out and told") {
  const auto [line, fault] = GENERATE(table<std::string, std::string>({
      {R"({"text": "x", "title": 5})", "'title' is no text; left out"},
      {R"({"text": "x", "published": "June 2017"})", "'published' is no day such as 2017-06-05; left out"},
      {R"({"text": "x", "published": "2017-06-31"})", "'published' is no day such as 2017-06-05; left out"},
      {R"({"text": "x", "regions": "Levant"})", "'regions' is no list; left out"},
      {R"({"text": "x", "themes": [1]})", "'themes' holds what is no text; left out"},
      {R"({"text": "x", "language": "English"})", "'language' is no ISO 639 code such as en; told from the text"},
      {R"({"text": "x", "id": []})", "'id' is neither text nor number; left out"},
      {R"({"text": "x", "comments": {}})", "'comments' is no list; left out"},
      {R"({"text": "x", "comments": ["y"]})", "comment 1: no 'text'; left out"},
      {R"({"text": "x", "comments": [{"text": "y", "author": 1}]})", "comment 1: 'author' is no text; left out"},
      {R"({"text": "x", "comments": [{"text": "y", "reply_to": 2}]})",
       "comment 1: 'reply_to' is no number of a comment; left out"},
      {R"({"text": "x", "comments": [{"text": "y", "reply_to": -1}]})",
       "comment 1: 'reply_to' is no number of a comment; left out"},
      {R"({"text": 5, "title": "t"})", "'text' is no text; left out"},
  }));
  CHECK(faults_of(line) == Texts{fault});
}

TEST_CASE("a comment that is left out keeps its number") {
  const JsonArticle read_article = read(R"({"text": "x", "comments": [{"text": "a"}, 7, {"text": "c"}]})");
  REQUIRE(read_article.article.comments.size() == 2);
  CHECK(read_article.article.comments[1].number == 3);
}

TEST_CASE("half a character is a fault of its own, and the rest of the article is read") {
  const auto [line, text] = GENERATE(table<std::string, std::string>({
      {R"({"text": "cut \ud83d"})", "cut \uFFFD"},
      {R"({"text": "\uDE00 cut"})", "\uFFFD cut"},
      {R"({"text": "\ud83d\ud83d\ude00 \ud800x"})", "\uFFFD\U0001F600 \uFFFDx"},
      {R"({"text": "\\ud800 \ud800"})", "\\ud800 \uFFFD"},
  }));
  const JsonArticle read_article = read(line);
  CHECK(read_article.article.paragraphs == Texts{text});
  CHECK(faults_of(line) == Texts{"an escape of half a character (a lone surrogate); read as U+FFFD"});
}

TEST_CASE("a line that is no article is refused with the reason") {
  const auto [line, reason] = GENERATE(table<std::string, std::string>({
      {"", "no JSON, from byte 1 of the line on"},
      {"{\"text\": \"x\"", "no JSON, from byte 13 of the line on"},
      {"{\"text\": tru}", "no JSON, from byte 13 of the line on"},
      {R"({"text": "\ud800)", "no JSON, from byte 17 of the line on"},
      {R"({"text": "\ud8)", "no JSON, from byte 15 of the line on"},
      {R"({"text": "\ud800", "x": 1e999})", "no JSON, from byte 17 of the line on"},
      {std::string("{\"text\": \"a\0b\"}", 15), "no JSON, from byte 12 of the line on"},
      {"[1]", "JSON, but no object"},
      {"\"text\"", "JSON, but no object"},
      {"null", "JSON, but no object"},
      {"{}", "no article: none of 'text', 'paragraphs' and 'html'"},
      {R"({"title": "t"})", "no article: none of 'text', 'paragraphs' and 'html'"},
      {R"({"text": " "})", "no article: no words in it"},
      {"{\"x\": " + std::string(100'000, '[') + std::string(100'000, ']') + "}", "JSON that nests too deep"},
      {std::string(1'000'000, '{'), "JSON that nests too deep"},
      {R"({"id": 1e999, "text": "x"})", "JSON with a number that is too large"},
  }));
  const auto article = read_json_article(line);
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure() == reason);
}
