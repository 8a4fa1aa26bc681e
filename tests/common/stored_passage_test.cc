#include "common/stored_passage.h"

#include <catch2/catch.hpp>

#include "common/error.h"

using namespace dateline;

namespace {

StoredPassage full_passage() {
  StoredPassage stored;
  stored.article.id = "0123456789abcdef";
  stored.article.format = "text";
  stored.article.position = {"a/b.txt", 12, 345, std::string(64, 'f')};
  stored.article.title = "A \"title\"";
  stored.article.published = Day{std::chrono::days{17322}};
  stored.article.regions = {"Levant"};
  stored.passage.kind = PassageKind::comment;
  stored.passage.number = 12;
  stored.passage.part = 2;
  stored.passage.text = "Maskana, \xD9\x85";
  stored.passage.comment = CommentFacts{12, "reader", std::nullopt, 3};
  stored.passage.mentions.places = {{{0, 7}, "sy-maskanah", "Maskanah", Via::key, {"sy"}, Coordinates{35.96, 38.04}}};
  stored.passage.mentions.dates = {{{1, 3}, {Day{std::chrono::days{1}}, Day{std::chrono::days{4}}}}};
  return stored;
}

}  // namespace

TEST_CASE("a stored passage comes back as it went in") {
  const StoredPassage before = full_passage();
  const StoredPassage after = decode_stored_passage(encode(before));
  CHECK(encode(after) == encode(before));
  CHECK(after.article.title == before.article.title);
  CHECK_FALSE(after.article.author.has_value());
  CHECK(after.passage.comment->reply_to == 3U);
  CHECK(after.passage.mentions.places.front().via == Via::key);
  CHECK(after.passage.mentions.places.front().coordinates->longitude == 38.04);
  CHECK(after.passage.mentions.dates.front().days.to == Day{std::chrono::days{4}});
}

TEST_CASE("a passage is named by its article, what it is a part of, and its number") {
  StoredPassage stored = full_passage();
  CHECK(passage_id("00ff", stored.passage) == "00ff:c12.2");
  stored.passage.part = 1;
  CHECK(passage_id("00ff", stored.passage) == "00ff:c12");
  stored.passage.kind = PassageKind::body;
  CHECK(passage_id("00ff", stored.passage) == "00ff:b12");
}

TEST_CASE("data that is no stored passage is an error of the run, not an empty passage") {
  CHECK_THROWS_AS(decode_stored_passage("{}"), Error);
  CHECK_THROWS_AS(decode_stored_passage("\x01garbage"), Error);
}
