#include "common/order_key.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace dateline;

TEST_CASE("an order key is in the order of days, an unknown day last, then in that of articles") {
  const std::vector<std::string> ascending = {order_key(parse_iso_date("1000-01-01"), "a"),
                                              order_key(parse_iso_date("1969-12-31"), "a"),
                                              order_key(parse_iso_date("1970-01-01"), "a"),
                                              order_key(parse_iso_date("1970-01-02"), "a"),
                                              order_key(parse_iso_date("2017-06-05"), "a"),
                                              order_key(parse_iso_date("2017-06-05"), "b"),
                                              order_key(parse_iso_date("2017-06-06"), "a"),
                                              order_key(parse_iso_date("2199-12-31"), "a"),
                                              order_key(std::nullopt, "a"),
                                              order_key(std::nullopt, "b")};
  CHECK(std::is_sorted(ascending.begin(), ascending.end()));
  CHECK(std::adjacent_find(ascending.begin(), ascending.end()) == ascending.end());
}

TEST_CASE("an order key names its article") {
  CHECK(article_of(order_key(parse_iso_date("2017-06-05"), "41e98c1db7144c68")) == "41e98c1db7144c68");
  CHECK(article_of(order_key(std::nullopt, "x")) == "x");
  CHECK(article_of("").empty());
  CHECK(article_of("abc").empty());
}
