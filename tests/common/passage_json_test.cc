#include "common/passage_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;

namespace {

/// "À Maskana, ISIS left on Friday": the first letter has two bytes.
Passage sample() {
  Passage passage;
  passage.text = "\u00C0 Maskana, ISIS left on Friday";
  passage.mentions.places = {
      {{3, 10}, "sy-maskanah", "Maskanah", Via::key, {"sy"}, Coordinates{35.96, 38.04}},
      {{12, 16}, "~sss", "ISIS", Via::context, {}, std::nullopt},
  };
  passage.mentions.forces = {{{12, 16}, "is", "Islamic State", Via::lexicon, {}, std::nullopt}};
  const Day friday{std::chrono::days{17319}};
  passage.mentions.dates = {{{22, 31}, {friday, friday}}};
  return passage;
}

}  // namespace

TEST_CASE("places are told with offsets in code points, and what is unknown is null") {
  CHECK(
      json_line(places_json(sample())) ==
      R"([{"name":"Maskanah","id":"sy-maskanah","mention":"Maskana","via":"key","begin":2,"end":9,"lat":35.96,"lon":38.04},)"
      R"({"name":"ISIS","id":null,"mention":"ISIS","via":"context","begin":11,"end":15,"lat":null,"lon":null}])");
}

TEST_CASE("forces are told without coordinates") {
  CHECK(json_line(forces_json(sample())) ==
        R"([{"name":"Islamic State","id":"is","mention":"ISIS","via":"lexicon","begin":11,"end":15}])");
}

TEST_CASE("dates are told as the days that they cover") {
  CHECK(json_line(dates_json(sample())) ==
        R"([{"from":"2017-06-02","to":"2017-06-02","mention":"on Friday","begin":21,"end":30}])");
}

TEST_CASE("a passage without mentions has empty lists") {
  CHECK(json_line(places_json(Passage{})) == "[]");
  CHECK(json_line(dates_json(Passage{})) == "[]");
}

TEST_CASE("a comment is told with nulls for what is unknown") {
  CHECK(json_line(comment_json({12, std::nullopt, std::nullopt, 3})) ==
        R"({"number":12,"author":null,"posted":null,"reply_to":3})");
}

TEST_CASE("spans become code points, in any order") {
  const std::vector<Span> spans = {{4, 6}, {0, 2}};
  CHECK(json_line(spans_json("\u00C0\u00C1\u00C2", spans)) == "[[2,3],[0,1]]");
}

TEST_CASE("bytes that are no UTF-8 do not stop the output") {
  CHECK(json_line(nlohmann::ordered_json("a\xFFz")) == "\"a\uFFFDz\"");
}

TEST_CASE("no control character of a text reaches a terminal through JSON") {
  const nlohmann::ordered_json value = "a\x1b[0m\x7f\u009b31m\u00a0é\u0080";
  CHECK(json_line(value) == "\"a\\u001b[0m\\u007f\\u009b31m\u00a0é\\u0080\"");
  CHECK(nlohmann::json::parse(json_line(value)) == value);
  const nlohmann::ordered_json turned = "gnp\u202E.exe\u2066\u2069\u200F\u05D0\u2028";
  CHECK(json_line(turned) == "\"gnp\\u202e.exe\\u2066\\u2069\\u200f\u05D0\\u2028\"");
  CHECK(nlohmann::json::parse(json_line(turned)) == turned);
}
