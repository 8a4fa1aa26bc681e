#include "indexer/article_share.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace dateline;

TEST_CASE("every article is of one share, and the shares are about as large") {
  for (const unsigned machines : {1U, 2U, 3U, 7U}) {
    std::vector<unsigned> articles(machines);
    for (std::uint64_t article = 0; article < 7000; ++article) {
      unsigned holders = 0;
      for (unsigned number = 1; number <= machines; ++number) {
        if (!ArticleShare{number, machines}.holds(article)) continue;
        ++holders;
        ++articles[number - 1];
      }
      REQUIRE(holders == 1);
    }
    for (const unsigned count : articles) CHECK(count > 7000 / machines * 9 / 10);
  }
}

TEST_CASE("the articles of a share are spread over all of its shards") {
  const ArticleShare share{2, 4, 3};
  std::vector<unsigned> articles(share.shards);
  for (std::uint64_t article = 0; article < 12'000; ++article) {
    if (share.holds(article)) ++articles.at(share.shard_of(article));
  }
  for (const unsigned count : articles) CHECK(count > 900);
}

/// Updates find an article where an earlier build, perhaps on another machine, has put it.
TEST_CASE("where an article stands is the same for ever") {
  CHECK(ArticleShare{2, 4, 100}.holds(0x1));
  CHECK(ArticleShare{2, 4, 100}.shard_of(0x1) == 97);
  CHECK(ArticleShare{2, 4, 100}.holds(0x41e98c1db7144c68));
  CHECK(ArticleShare{2, 4, 100}.shard_of(0x41e98c1db7144c68) == 13);
  CHECK(ArticleShare{4, 4, 100}.holds(0xffffffffffffffff));
  CHECK(ArticleShare{4, 4, 100}.shard_of(0xffffffffffffffff) == 66);
}

TEST_CASE("a share is told as a number of how many") {
  CHECK(parse_share("2/4") == ArticleShare{2, 4});
  CHECK(parse_share("2/4")->text() == "2/4");
  for (const char* const wrong : {"", "2", "/", "2/", "/4", "0/4", "5/4", "2/4x", "-1/4", "2/10001", "2 /4", "1/4/8"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_share(wrong).has_value());
  }
}

TEST_CASE("an update keeps of share and shards what it is not told") {
  const ArticleShare last{2, 4, 3};
  CHECK(ShareRequest{}.or_else(last) == last);
  CHECK(ShareRequest{std::nullopt, 5}.or_else(last) == ArticleShare{2, 4, 5});
  CHECK(ShareRequest{ArticleShare{1, 2}, std::nullopt}.or_else(last) == ArticleShare{1, 2, 3});
}
