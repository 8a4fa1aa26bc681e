#include "searcher/article_quota.h"

#include <catch2/catch.hpp>

#include "common/error.h"

using namespace dateline;

namespace {

using Kept = std::vector<std::size_t>;

QuotaMatch match(const char* article, const char* copy_key = "", const char* published = "1") {
  return {copy_key, article, published};
}

}  // namespace

TEST_CASE("an article has no more than its share, the best-ranked first") {
  const std::vector<QuotaMatch> matches = {match("a"), match("a"), match("b"), match("a"), match("b"), match("c")};
  CHECK(within_quota(matches, 1) == Kept{0, 2, 5});
  CHECK(within_quota(matches, 2) == Kept{0, 1, 2, 4, 5});
  CHECK(within_quota(matches, 9) == Kept{0, 1, 2, 3, 4, 5});
  CHECK(within_quota({}, 1).empty());
}

TEST_CASE("a text counts once, for the article in which it appeared first") {
  const std::vector<QuotaMatch> matches = {match("reprint", "x", "2"), match("original"), match("original", "x", "1"),
                                           match("reprint")};
  CHECK(within_quota(matches, 1) == Kept{0, 3});
  CHECK(within_quota(matches, 2) == Kept{0, 1, 3});
}

TEST_CASE("of copies of one day the better-ranked stands for the text") {
  const std::vector<QuotaMatch> matches = {match("a", "x"), match("b", "x"), match("a"), match("b")};
  CHECK(within_quota(matches, 1) == Kept{0, 3});
}

TEST_CASE("an index that does not tell articles apart is refused") {
  CHECK_THROWS_AS(within_quota(std::vector<QuotaMatch>{match("")}, 1), Error);
}
