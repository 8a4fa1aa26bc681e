#include "indexer/passage_copies.h"

#include <catch2/catch.hpp>

#include "common/terms.h"
#include "tests/support/generated_text.h"
#include "tests/support/named.h"

using namespace dateline;

namespace {

const std::string report =
    "Engineers of the water authority reached the pumping station east of the lake at noon, and found two of its five "
    "pumps burnt out and the others without oil, said a foreman who went with them.";

std::optional<std::string> key_of(const std::string& text) { return copy_hash(tokenize(text)); }

/// The key that `text` gets behind an article that consists of `report`.
std::optional<std::string> key_behind_report(const std::string& text) {
  PassageCopies copies;
  (void)copies.add(test::article("", {report}));
  return copies.add(test::article("", {text})).keys.at(0);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("a passage that says nothing new gets the key of the earlier one") {
  CHECK(key_behind_report(report) == key_of(report));
  CHECK(key_behind_report(with(report, "foreman", "engineer")) == key_of(report));
  CHECK(key_behind_report("TABQA (Wire) " + report) == key_of(report));
  CHECK(key_behind_report(with(report, "said a", "said the")) == key_of(report));
  CHECK(key_behind_report(report.substr(0, report.size() / 2)) == key_of(report));  // cut elsewhere
}

TEST_CASE("a passage that differs keeps its own") {
  CHECK_FALSE(key_behind_report(with(report, "five pumps", "12 pumps")));  // another number is news
  CHECK_FALSE(key_behind_report(report +
                                " The station feeds four towns and the bakery of a fifth, and it had stood still "
                                "since the spring of the year before, when the line was cut."));
  CHECK_FALSE(key_behind_report("Nothing of the kind was said."));
  CHECK_FALSE(key_behind_report("***"));
}

TEST_CASE("paragraphs that are parted elsewhere are no difference") {
  PassageCopies copies;
  const std::string more = test::generated_text(40, 1);
  (void)copies.add(test::article("", {report + "\n" + more}));
  const auto found = copies.add(test::article("", {report, more}));
  CHECK(found.keys[0] == key_of(report + "\n" + more));
  CHECK(found.keys[1] == key_of(report + "\n" + more));
  CHECK(found.is_copy);
}

TEST_CASE("a bulletin that takes its sentences from two earlier ones is no copy of either") {
  PassageCopies copies;
  const std::string one = "The river stood at 12 metres at the dam in the morning, and fell through all of the day.";
  const std::string two = "Two turbines of the eight ran, and 90 megawatts went to the towns on the left bank of it.";
  (void)copies.add(test::article("", {one + " " + test::generated_text(30, 1)}));
  (void)copies.add(test::article("", {two + " " + test::generated_text(30, 2)}));
  const auto found = copies.add(test::article("", {one + " " + two}));
  CHECK_FALSE(found.keys[0]);
}

TEST_CASE("the passages of one article are no copies of one another") {
  PassageCopies copies;
  const auto found = copies.add(test::article("Title", {report, report}, {report}));
  for (const auto& key : found.keys) CHECK_FALSE(key.has_value());
  CHECK_FALSE(found.is_copy);
}

TEST_CASE("an edited reprint is a copy and keeps the passage that was edited; comments are never compared") {
  PassageCopies copies;
  const std::string rest = test::generated_text(50, 1);
  (void)copies.add(test::article("Title", {report, rest}, {"A comment that two readers make in the same words."}));
  const auto found =
      copies.add(test::article("Other title", {with(report, "two", "all"), rest, "An added line of words."},
                               {"A comment that two readers make in the same words."}));
  REQUIRE(found.keys.size() == 5);
  CHECK_FALSE(found.keys[0]);
  CHECK(found.keys[1] == key_of(report));
  CHECK(found.keys[2] == key_of(rest));
  CHECK_FALSE(found.keys[3]);
  CHECK_FALSE(found.keys[4]);
  CHECK(found.is_copy);
}

TEST_CASE("an article that shares less than half of its passages is no copy") {
  PassageCopies copies;
  (void)copies.add(test::article("", {report}));
  CHECK_FALSE(
      copies.add(test::article("", {report, test::generated_text(50, 1), test::generated_text(50, 2)})).is_copy);
  CHECK_FALSE(copies.add({}).is_copy);
}

TEST_CASE("a text that repeats one word costs no more than another") {
  PassageCopies copies;
  std::string same;
  for (int i = 0; i < 200; ++i) same += "word ";
  std::vector<std::string> body(5000, same);
  CHECK_FALSE(copies.add(test::article("", body)).is_copy);
  CHECK(copies.add(test::article("", body)).is_copy);
}
