#include "indexer/article_spool.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "tests/support/full_article.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

Article numbered(std::uint32_t number) {
  Article article = test::full_article();
  article.meta.id = std::to_string(number);
  article.paragraphs.emplace_back(number * 1000, 'x');
  return article;
}

}  // namespace

TEST_CASE("articles come back by number, whatever the order in which they were put") {
  const TemporaryFolder folder;
  ArticleSpool spool(folder.path());
  spool.put(2, std::vector{numbered(2), numbered(3)});
  spool.put(0, std::vector{numbered(0), numbered(1)});
  spool.put(4, std::vector<Article>{});
  for (const std::uint32_t number : {3U, 0U, 2U, 1U})
    CHECK(test::told(spool.get(number)) == test::told(numbered(number)));
}

TEST_CASE("articles are put from many threads at once") {
  const TemporaryFolder folder;
  ArticleSpool spool(folder.path());
  std::vector<std::thread> threads;
  for (std::uint32_t thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&spool, thread] {
      for (std::uint32_t i = 0; i < 50; ++i) spool.put(i * 4 + thread, std::vector{numbered(i * 4 + thread)});
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::uint32_t number = 0; number < 200; ++number) CHECK(spool.get(number).meta.id == std::to_string(number));
}

TEST_CASE("nothing of the spool stays, not even while it is used") {
  const TemporaryFolder folder;
  ArticleSpool spool(folder.path());
  spool.put(0, std::vector{numbered(0)});
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a folder that is not there is told") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(ArticleSpool(folder.path() / "missing"), std::filesystem::filesystem_error);
}
