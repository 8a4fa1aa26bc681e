#include "common/stem_cache.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a word that was added has its stem, another has none") {
  StemCache cache;
  CHECK(!cache.find("armies"));
  CHECK(cache.add("armies", "armi") == "armi");
  CHECK(cache.add("", "nothing") == "nothing");
  CHECK(cache.add("the", "") == "");
  CHECK(cache.find("armies") == "armi");
  CHECK(cache.find("") == "nothing");
  CHECK(cache.find("the") == "");
  CHECK(!cache.find("armie"));
  CHECK(!cache.find(std::string_view("armies\0", 7)));
}

TEST_CASE("a full cache begins anew, with the word that did not fit") {
  StemCache cache;
  for (std::size_t i = 0; i < StemCache::most_words; ++i) cache.add("w" + std::to_string(i), std::to_string(i));
  CHECK(cache.find("w0") == "0");
  CHECK(cache.find("w199999") == "199999");
  CHECK(cache.add("one more", "more") == "more");
  CHECK(cache.find("one more") == "more");
  CHECK(!cache.find("w0"));
  CHECK(!cache.find("w199999"));
}
