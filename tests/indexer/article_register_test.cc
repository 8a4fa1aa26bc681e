#include "indexer/article_register.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Article article_of(const std::string& id, const std::string& content, bool with_url = false) {
  Article article;
  article.meta.id = id;
  article.meta.position.sha256 = content;
  if (with_url) article.meta.url = "https://example.org/";
  return article;
}

}  // namespace

TEST_CASE("a second article with an identifier is refused and the first one's file named") {
  ArticleRegister known;
  Article first = article_of("1", "x", true);
  Article second = article_of("1", "y", true);
  Article other = article_of("2", "x", true);
  CHECK_FALSE(known.admit(first, "a.txt").has_value());
  CHECK(known.admit(second, "b.txt") == "same article as a.txt; left out");
  CHECK_FALSE(known.admit(other, "c.txt").has_value());
}

TEST_CASE("files of one name in two sources are two articles if their content differs") {
  ArticleRegister known;
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  Article copy = article_of("1", "x");
  CHECK_FALSE(known.admit(first, "a/p.txt").has_value());
  CHECK_FALSE(known.admit(second, "b/p.txt").has_value());
  CHECK(second.meta.id != "1");
  CHECK(second.meta.id.size() == 16);
  CHECK(known.admit(copy, "c/p.txt") == "same article as a/p.txt; left out");
}

TEST_CASE("records of one file with one id are the same article") {
  ArticleRegister known;
  Article first = article_of("1", "x");
  Article second = article_of("1", "y");
  second.meta.position.offset = 80;
  CHECK_FALSE(known.admit(first, "a.jsonl", "line 1").has_value());
  CHECK(known.admit(second, "a.jsonl", "line 2") == "same article as line 1; left out");
  CHECK(known.admit(second, "b.jsonl", "line 2").has_value() == false);
}

TEST_CASE("a file that is given twice is read once, and its records are not copies of one another") {
  ArticleRegister known;
  Article first = article_of("1", "x", true);
  Article again = article_of("1", "x", true);
  Article copy = article_of("1", "x", true);
  CHECK_FALSE(known.admit(first, "a.jsonl", "line 1").has_value());
  CHECK(known.admit(again, "a.jsonl", "line 1") == "given twice; read once");
  CHECK(known.admit(copy, "b.jsonl", "line 9") == "same article as a.jsonl: line 1; left out");
}
