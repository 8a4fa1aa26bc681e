#include "indexer/article_encoding.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/full_article.h"

using namespace dateline;

TEST_CASE("an article comes back as it was, but for faults and dropped texts") {
  const Article article = test::full_article();
  const Article back = decode_article(encode_article(article));
  CHECK(test::told(back) == test::told(article));
  CHECK(back.faults.empty());
  REQUIRE(back.dropped.size() == 1);
  CHECK(back.dropped[0].reason == "appeal");
  CHECK(back.dropped[0].text.empty());
}

TEST_CASE("an article of which nothing is known comes back so") {
  CHECK(test::told(decode_article(encode_article(Article{}))) == test::told(Article{}));
}

TEST_CASE("bytes that are not all of an article are refused") {
  const std::string bytes = encode_article(test::full_article());
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_THROWS_AS(decode_article(bytes.substr(0, size)), Error);
  CHECK_THROWS_AS(decode_article(bytes + "x"), Error);
}

TEST_CASE("a length that lies is refused before memory is asked for") {
  std::string bytes = encode_article(test::full_article());
  for (std::size_t i = 0; i + 8 <= bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged.replace(i, 8, "\xff\xff\xff\xff\xff\xff\xff\x7f");
    try {
      (void)decode_article(damaged);  // a number that nothing depends on
    } catch (const Error& error) {
      CHECK(error.what() == std::string("an article that was set aside while building cannot be read back"));
    }
  }
}
