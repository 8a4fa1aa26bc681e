#include <catch2/catch.hpp>

#include <limits>

#include "searcher/formatters/located_places.h"
#include "tests/support/sample_hits.h"

using namespace dateline;

namespace {

constexpr const char* around =
    "], \"format\": 1, \"generation\": \"20261122T030102Z\", \"query\": \"place:Maskanah\", \"total\": 41, ";

}  // namespace

TEST_CASE("every place of a passage is a point, longitude first") {
  CHECK(formatted("geojson", {full_hit(), comment_hit()}) ==
        "{\"type\": \"FeatureCollection\", \"features\": [\n"
        "{\"type\":\"Feature\",\"id\":\"0123456789abcdef:b1/sy-maskanah\",\"geometry\":{\"type\":\"Point\","
        "\"coordinates\":[38.04,35.96]},\"properties\":{\"rank\":1,\"passage\":\"0123456789abcdef:b1\","
        "\"kind\":\"body\",\"place\":\"Maskanah\",\"place_id\":\"sy-maskanah\",\"mention\":\"Maskana\","
        "\"title\":\"Units leave\",\"text\":\"On Friday 🚜 the Tigers left Maskana for Rasm Faleh.\","
        "\"told\":[\"2017-06-02\"],\"told_from\":\"2017-06-02\",\"told_to\":\"2017-06-02\","
        "\"published\":\"2017-06-05\",\"source\":\"Daily Example\",\"author\":\"Ada Writer\","
        "\"url\":\"https://example.org/1\",\"file\":\"notes.txt\",\"sha256\":\"" +
            std::string(64, 'a') + "\",\"generation\":\"20261122T030102Z\"}}\n" + around +
            "\"passages\": 2, \"passages_without_point\": 1}\n");
}

TEST_CASE("a collection without points is still one") {
  CHECK(formatted("geojson", {comment_hit()}) == "{\"type\": \"FeatureCollection\", \"features\": [" +
                                                     std::string(around) +
                                                     "\"passages\": 1, \"passages_without_point\": 1}\n");
}

TEST_CASE("a place counts once in a passage, and only if it lies on earth") {
  Passage passage;
  const auto add = [&](const char* id, std::optional<Coordinates> point) {
    passage.mentions.places.push_back({{}, id, id, Via::lexicon, {}, point});
  };
  add("a", Coordinates{1, 2});
  add("b", {});
  add("a", Coordinates{1, 2});
  add("c", Coordinates{91, 0});
  add("d", Coordinates{0, 180.5});
  add("e", Coordinates{std::numeric_limits<double>::quiet_NaN(), 0});
  add("f", Coordinates{-90, -180});
  std::string ids;
  for (const NameMention* place : located_places(passage)) ids += place->id;
  CHECK(ids == "af");
}
