#include "indexer/article_parser.h"

#include <catch2/catch.hpp>

#include "common/text.h"
#include "indexer/run_log.h"
#include "tests/support/page_reading.h"

using namespace dateline;

namespace {

Record json_record(std::string bytes) {
  Record record;
  record.file = "sub/a.jsonl";
  record.path = "/archive/sub/a.jsonl";
  record.number = 7;
  record.offset = 100;
  record.only_one = false;
  record.format = RecordFormat::json_article;
  record.bytes = std::move(bytes);
  return record;
}

Record page_record(std::string bytes) {
  Record record;
  record.file = "sub/a.txt";
  record.path = "/archive/sub/a.txt";
  record.bytes = std::move(bytes);
  return record;
}

Article parse(const Record& record) {
  const Phrases none;
  auto article = ArticleParser(none).parse(record);
  REQUIRE(article.ok());
  return std::move(article).value();
}

std::string refusal_of(const Record& record) {
  const Phrases none;
  const auto article = ArticleParser(none).parse(record);
  return article.ok() ? "read" : describe(article.failure());
}

std::string id_with_url(const std::string& url) {
  Metadata meta;
  meta.url = url;
  return article_id(meta, page_record(""), "");
}

}  // namespace

TEST_CASE("comments beyond the limit are left out, and nobody answers them") {
  const Phrases none;
  const Record record = json_record(
      R"({"text": "abc", "comments": [{"text": "one", "reply_to": 3}, {"text": "two", "reply_to": 1}, {"text": "three"}]})");
  const auto limited = ArticleParser(none, 2).parse(record);
  REQUIRE(limited.ok());
  REQUIRE(limited->comments.size() == 2);
  CHECK(limited->comments[0].reply_to == std::nullopt);
  CHECK(limited->comments[1].reply_to == 1U);
  REQUIRE(limited->faults.size() == 1);
  CHECK(limited->faults[0].reason == "3 comments; the first 2 are read (--max-comments)");
  const auto whole = ArticleParser(none, 3).parse(record);
  REQUIRE(whole.ok());
  CHECK(whole->comments.size() == 3);
  CHECK(whole->faults.empty());
}

TEST_CASE("an article knows the bytes that it was read from") {
  const Article article = parse(json_record(R"({"text": "abc"})"));
  CHECK(article.meta.format == "jsonl");
  CHECK(article.meta.position.file == "sub/a.jsonl");
  CHECK(article.meta.position.offset == 100);
  CHECK(article.meta.position.length == 15);
  CHECK(article.meta.position.sha256 == "63fe5abdf4c0e53bad19ba12a2b854ada5856d9934d6451aa598d2c02729d31e");
}

TEST_CASE("identifiers do not depend on how a URL is written") {
  CHECK(id_with_url("https://www.Example.org/a/#x") == id_with_url("http://example.org/a"));
  CHECK(id_with_url("https://example.org/a") != id_with_url("https://example.org/b"));
}

TEST_CASE("identifiers are the same after every rebuild") {
  CHECK(id_with_url("https://example.org/a") == "da2d030536b90a01");
  CHECK(article_id(Metadata{}, page_record("x"), "") == article_id(Metadata{}, page_record("y"), ""));
  CHECK(article_id(Metadata{}, json_record("x"), "") == article_id(Metadata{}, json_record("x"), "7"));
  CHECK(article_id(Metadata{}, json_record("x"), "own") != article_id(Metadata{}, json_record("x"), ""));
}

TEST_CASE("a record is known by where it was captured, else by where it stands, whatever URL its page claims") {
  Record record = json_record(R"({"text": "abc", "url": "https://example.org/a", "id": "own"})");
  Article article = parse(record);
  CHECK(article.meta.id == id_with_url("https://example.org/a"));
  CHECK(article.meta.record_id == article_id(Metadata{}, record, "own"));
  CHECK_FALSE(article.meta.captured_url);
  record.url = "https://example.org/captured";
  article = parse(record);
  CHECK(article.meta.id == id_with_url("https://example.org/a"));
  CHECK(article.meta.record_id == id_with_url("https://example.org/captured"));
  CHECK(article.meta.url == "https://example.org/a");
  CHECK(article.meta.captured_url == "https://example.org/captured");
}

TEST_CASE("bytes that are no UTF-8 are a fault with their place, and the rest is read") {
  const Article page = parse(page_record("Title\n\nThe caf\xE9 in the square was hit.\n"));
  REQUIRE(page.faults.size() == 1);
  CHECK(describe(page.faults[0]) == "/archive/sub/a.txt: byte 14: not UTF-8; such bytes are read as U+FFFD");
  const Article record = parse(json_record("{\"text\": \"caf\xE9\"}"));
  REQUIRE(record.faults.size() == 1);
  CHECK(describe(record.faults[0]) ==
        "/archive/sub/a.jsonl: line 7, byte 113: not UTF-8; such bytes are read as U+FFFD");
  CHECK(record.paragraphs == std::vector<std::string>{"caf\uFFFD"});
}

TEST_CASE("a page whose file ended early is read as far as it goes, and marked") {
  Record record = page_record("Title\n\nThe column moved on to the");
  record.cut_short = "gzip stream ends early";
  const Article article = parse(record);
  REQUIRE(article.faults.size() == 1);
  CHECK(describe(article.faults[0]) ==
        "/archive/sub/a.txt: byte 33: gzip stream ends early; what stands before is read");
}

TEST_CASE("faults of a record's fields name its file and line") {
  const Article article = parse(json_record(R"({"text": "x", "title": 5})"));
  REQUIRE(article.faults.size() == 1);
  CHECK(describe(article.faults[0]) == "/archive/sub/a.jsonl: line 7: 'title' is no text; left out");
}

TEST_CASE("a record that is no article is a fault") {
  CHECK(refusal_of(json_record("{")) == "/archive/sub/a.jsonl: line 7: no JSON, from byte 2 of the line on");
  CHECK(refusal_of(json_record(R"({"text": "..."})")) == "/archive/sub/a.jsonl: line 7: no article: no words in it");
  CHECK(refusal_of(page_record("\n***\n")) == "/archive/sub/a.txt: no article: no words in it");
  CHECK(refusal_of(page_record("A page.\n" + std::string(1'000'001, '\n'))) ==
        "/archive/sub/a.txt: no article: more than 1000000 lines");
}

TEST_CASE("metadata that every passage repeats is cut to a bearable length") {
  std::string names = "\"x\"";
  for (int i = 0; i < 300; ++i) names += ", \"theme " + std::to_string(i) + "\"";
  const Article article =
      parse(json_record(R"({"text": "x", "title": ")" + std::string(5000, 't') + R"(", "themes": [)" + names +
                        R"(], "comments": [{"text": "y", "author": ")" + std::string(400, 'a') + "\u0645\u0645\"}]}"));
  CHECK(article.meta.title->size() == 1000);
  CHECK(article.meta.themes.size() == 200);
  CHECK(article.comments[0].author->size() == 300);
  std::vector<std::string> reasons;
  for (const Fault& fault : article.faults) reasons.push_back(fault.reason);
  CHECK(reasons == std::vector<std::string>{"the title is longer than 1000 bytes; cut",
                                            "the themes are too many or too long; cut",
                                            "the author of a comment is longer than 300 bytes; cut"});
}

TEST_CASE("no bytes make the parser fail otherwise than by a fault") {
  std::string bytes;
  unsigned state = 1;
  const Phrases none;
  for (int round = 0; round < 300; ++round) {
    bytes.clear();
    for (int i = 0; i < 200; ++i) {
      state = state * 1664525U + 1013904223U;
      bytes += static_cast<char>(state >> 24U);
    }
    for (const Record& record : {page_record(bytes), json_record("{\"text\":\"" + bytes + "\"}"), json_record(bytes)}) {
      const auto article = ArticleParser(none).parse(record);
      if (!article) continue;
      for (const std::string& paragraph : article->paragraphs) CHECK(valid_utf8_prefix(paragraph) == paragraph.size());
    }
  }
}

TEST_CASE("a record of JSON may hold its page as html, and what it tells itself counts") {
  const Phrases& phrases = testing::default_phrases();
  Record record;
  record.file = record.path = "a.jsonl";
  record.only_one = false;
  record.format = RecordFormat::json_article;
  record.bytes =
      R"({"id": "1", "title": "Bridge reopened", "html": "<html><head><title>Other</title><meta name=author content='Jane Doe'></head><body><p>The bridge over the canal was reopened on Monday.</p></body></html>"})";
  const auto article = ArticleParser(phrases).parse(record);
  REQUIRE(article.ok());
  CHECK(article->meta.format == "jsonl");
  CHECK(article->meta.title == "Bridge reopened");
  CHECK(article->meta.author == "Jane Doe");
  CHECK(article->paragraphs == std::vector<std::string>{"The bridge over the canal was reopened on Monday."});
}

TEST_CASE("an HTML page that cannot be read is a fault with its reason") {
  const Phrases& phrases = testing::default_phrases();
  Record record;
  record.file = record.path = "a.html";
  record.format = RecordFormat::html_page;
  record.bytes = "<html>";
  for (int i = 0; i < 2000; ++i) record.bytes += "<div>";
  const auto article = ArticleParser(phrases).parse(record);
  REQUIRE_FALSE(article.ok());
  CHECK(article.failure().reason == "no article: markup that nests more than 512 deep");
}

TEST_CASE("text in UTF-16 and UTF-32 that begins with its mark is read") {
  const auto bytes = GENERATE(std::string("\xFF\xFEM\0a\0\xFC\0\n\0", 10), std::string("\xFE\xFF\0M\0a\0\xFC\0\n", 10),
                              std::string("\xFF\xFE\0\0M\0\0\0a\0\0\0\xFC\0\0\0", 16),
                              std::string("\0\0\xFE\xFF\0\0\0M\0\0\0a\0\0\0\xFC", 16));
  const Article article = parse(page_record(bytes));
  CHECK(article.paragraphs == std::vector<std::string>{"Ma\u00FC"});
  CHECK(article.faults.empty());
  CHECK(article.meta.position.length == bytes.size());
}

TEST_CASE("what of UTF-16 means nothing is a fault, and the rest is read") {
  const Article article = parse(page_record(std::string("\xFF\xFEM\0a\0\0\xD8i\0", 10)));
  REQUIRE(article.faults.size() == 1);
  CHECK(describe(article.faults[0]) == "/archive/sub/a.txt: 2 bytes that mean nothing in utf-16le; read as U+FFFD");
}
