#include "common/passage_json.h"

#include <catch2/catch.hpp>

#include "common/json_writer.h"

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

template <class Tell>
std::string told(const Tell& tell) {
  std::string json;
  JsonWriter out(json);
  tell(out);
  return json;
}

}  // namespace

TEST_CASE("places are told with offsets in code points, and what is unknown is null") {
  CHECK(
      told([](ValueSink& out) { tell_places(sample(), out); }) ==
      R"([{"name":"Maskanah","id":"sy-maskanah","mention":"Maskana","via":"key","begin":2,"end":9,"lat":35.96,"lon":38.04},)"
      R"({"name":"ISIS","id":null,"mention":"ISIS","via":"context","begin":11,"end":15,"lat":null,"lon":null}])");
}

TEST_CASE("forces are told without coordinates") {
  CHECK(told([](ValueSink& out) { tell_forces(sample(), out); }) ==
        R"([{"name":"Islamic State","id":"is","mention":"ISIS","via":"lexicon","begin":11,"end":15}])");
}

TEST_CASE("dates are told as the days that they cover") {
  CHECK(told([](ValueSink& out) { tell_dates(sample(), out); }) ==
        R"([{"from":"2017-06-02","to":"2017-06-02","mention":"on Friday","begin":21,"end":30}])");
}

TEST_CASE("a passage without mentions has empty lists") {
  CHECK(told([](ValueSink& out) { tell_places(Passage{}, out); }) == "[]");
  CHECK(told([](ValueSink& out) { tell_dates(Passage{}, out); }) == "[]");
}

TEST_CASE("a comment is told with nulls for what is unknown") {
  CHECK(told([](ValueSink& out) {
          tell_comment({12, std::nullopt, std::nullopt, 3}, out);
        }) == R"({"number":12,"author":null,"posted":null,"reply_to":3})");
}

TEST_CASE("spans become code points, in any order") {
  const std::vector<Span> spans = {{4, 6}, {0, 2}};
  CHECK(told([&](ValueSink& out) { tell_spans("\u00C0\u00C1\u00C2", spans, out); }) == "[[2,3],[0,1]]");
}
