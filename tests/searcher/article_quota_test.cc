#include "searcher/article_quota.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/order_key.h"

using namespace dateline;

namespace {

using Kept = std::vector<std::size_t>;

QuotaMatch match(const char* article, const char* copy_key = "", const char* published = "2017-06-01") {
  return {copy_key, order_key(parse_iso_date(published), article, Passage{})};
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
  const std::vector<QuotaMatch> matches = {match("reprint", "x", "2017-06-02"), match("original"),
                                           match("original", "x", "2017-06-01"), match("reprint")};
  CHECK(within_quota(matches, 1) == Kept{0, 3});
  CHECK(within_quota(matches, 2) == Kept{0, 1, 3});
}

TEST_CASE("of copies of one day that of the first article stands for the text, whichever ranks better") {
  const std::vector<QuotaMatch> matches = {match("b", "x"), match("a", "x"), match("a"), match("b")};
  CHECK(within_quota(matches, 1) == Kept{0, 3});
}

TEST_CASE("an index that does not tell articles apart is refused") {
  CHECK_THROWS_AS(within_quota(std::vector<QuotaMatch>{{"", ""}}, 1), Error);
}
