#include "indexer/told_terms.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

DateMention told(const std::string& from, const std::string& to) {
  return {{0, 1}, {*parse_iso_date(from), *parse_iso_date(to)}};
}

std::string terms_of(std::vector<DateMention> dates) {
  std::string list;
  for (const auto& [term, closeness] : told_terms(dates)) list += (list.empty() ? "" : " ") + term;
  return list;
}

}  // namespace

TEST_CASE("a month finds every day in it, and a day does not find its month") {
  CHECK(terms_of({told("2017-06-05", "2017-06-05")}) == "XTD20170605 XTM201706 XTY2017");
  CHECK(terms_of({told("2017-06-01", "2017-06-30")}) == "XTM201706 XTY2017");
}

TEST_CASE("a short span gives each of its days") {
  CHECK(terms_of({told("2017-05-30", "2017-06-02")}) ==
        "XTD20170530 XTD20170531 XTD20170601 XTD20170602 XTM201705 XTM201706 XTY2017");
  CHECK(terms_of({told("2016-12-31", "2017-01-01")}) == "XTD20161231 XTD20170101 XTM201612 XTM201701 XTY2016 XTY2017");
  CHECK(told_terms(std::vector{told("2017-04-01", "2017-07-01")}).size() == 92 + 4 + 1);
}

TEST_CASE("a long span is covered by years, months and the days that are left over") {
  CHECK(terms_of({told("2017-01-01", "2017-12-31")}) == "XTY2017");
  CHECK(terms_of({told("2011-01-01", "2013-12-31")}) == "XTY2011 XTY2012 XTY2013");
  CHECK(terms_of({told("2016-12-30", "2018-02-01")}) ==
        "XTD20161230 XTD20161231 XTD20180201 XTM201612 XTM201801 XTM201802 XTY2016 XTY2017 XTY2018");
  CHECK(terms_of({told("2017-02-27", "2017-07-02")}) ==
        "XTD20170227 XTD20170228 XTD20170701 XTD20170702 XTM201702 XTM201703 XTM201704 XTM201705 XTM201706 XTM201707 "
        "XTY2017");
  CHECK(told_terms(std::vector{told("1000-01-01", "2199-12-31")}).size() == 1200);
}

TEST_CASE("several dates give the terms of all, each once") {
  CHECK(terms_of({told("2017-06-05", "2017-06-05"), told("2017-06-01", "2017-06-30"),
                  told("2017-06-05", "2017-06-05")}) == "XTD20170605 XTM201706 XTY2017");
  CHECK(terms_of({}).empty());
}

TEST_CASE("the closer a day is told, the more it counts") {
  const auto counts = [](std::vector<DateMention> dates, const std::string& term) {
    return told_terms(dates).at(term);
  };
  CHECK(counts({told("2017-06-05", "2017-06-05")}, "XTD20170605") == told_exactly);
  CHECK(counts({told("2017-06-05", "2017-06-11")}, "XTD20170607") == told_within_a_week);
  CHECK(counts({told("2017-06-05", "2017-06-12")}, "XTD20170607") == told_loosely);
  CHECK(counts({told("2017-06-01", "2017-06-30")}, "XTM201706") == told_exactly);
  CHECK(counts({told("2017-01-01", "2017-12-31")}, "XTY2017") == told_exactly);
  CHECK(counts({told("2017-06-05", "2017-06-11"), told("2017-06-07", "2017-06-07")}, "XTD20170607") == told_exactly);
}

TEST_CASE("a passage is sorted by its first day that is told closely") {
  const std::vector<DateMention> dates = {told("2011-01-01", "2017-06-05"), told("2017-06-02", "2017-06-02"),
                                          told("2017-05-29", "2017-05-29")};
  CHECK(first_day_told(dates) == parse_iso_date("2017-06-02"));
  CHECK(first_day_told(std::span(dates).first(1)) == parse_iso_date("2011-01-01"));
  CHECK(first_day_told({}) == std::nullopt);
}
