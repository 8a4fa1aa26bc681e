#include "common/order_key.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace dateline;

namespace {

std::string key(const char* published, const char* article, PassageKind kind = PassageKind::body, unsigned number = 1,
                unsigned part = 1) {
  Passage passage;
  passage.kind = kind;
  passage.number = number;
  passage.part = part;
  return order_key(parse_iso_date(published), article, passage);
}

}  // namespace

TEST_CASE("an order key is in the order of days, an unknown day last, then of articles, then as they are read") {
  const std::vector<std::string> ascending = {key("1000-01-01", "a"),
                                              key("1969-12-31", "a"),
                                              key("1970-01-01", "a"),
                                              key("1970-01-02", "a"),
                                              key("2017-06-05", "a"),
                                              key("2017-06-05", "b", PassageKind::body, 1),
                                              key("2017-06-05", "b", PassageKind::body, 2),
                                              key("2017-06-05", "b", PassageKind::body, 300),
                                              key("2017-06-05", "b", PassageKind::comment, 1, 1),
                                              key("2017-06-05", "b", PassageKind::comment, 1, 2),
                                              key("2017-06-05", "b", PassageKind::comment, 1, 300),
                                              key("2017-06-05", "b", PassageKind::comment, 70'000, 1),
                                              key("2017-06-06", "a"),
                                              key("2199-12-31", "a"),
                                              key("unknown", "a"),
                                              key("unknown", "b")};
  CHECK(std::is_sorted(ascending.begin(), ascending.end()));
  CHECK(std::adjacent_find(ascending.begin(), ascending.end()) == ascending.end());
}

TEST_CASE("an order key names its article") {
  CHECK(article_of(key("2017-06-05", "41e98c1db7144c68", PassageKind::comment, 7, 2)) == "41e98c1db7144c68");
  CHECK(article_of(key("unknown", "x")) == "x");
  CHECK(article_of("").empty());
  CHECK(article_of("abcdefghi").empty());
}
