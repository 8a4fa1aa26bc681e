#include "searcher/passage_reference.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

Passage passage(PassageKind kind, unsigned number, unsigned part = 1) {
  Passage made;
  made.kind = kind;
  made.number = number;
  made.part = part;
  return made;
}

}  // namespace

TEST_CASE("an identifier is read in full or by its begin") {
  const auto [typed, read] = GENERATE(table<std::string, std::string>({
      {"5f0c3a1e9b7d2846", "5f0c3a1e9b7d2846"},
      {"5f0c3a1e", "5f0c3a1e"},
      {"5F0C3A1E", "5f0c3a1e"},
      {"5f0c3a1e9b7d2846:b2", "5f0c3a1e9b7d2846:b2"},
      {"5f0c3a1e:c12", "5f0c3a1e:c12"},
      {"5f0c3a1e:c12.2", "5f0c3a1e:c12.2"},
  }));
  const auto reference = parse_reference(typed);
  REQUIRE(reference);
  CHECK(to_string(*reference) == read);
}

TEST_CASE("what is no identifier is refused") {
  const std::string typed = GENERATE(values<std::string>({
      "",
      "5f0c3a1",
      "5f0c3a1e9b7d28460",
      "5f0c3a1g",
      "5f0c3a1e:",
      "5f0c3a1e:b",
      "5f0c3a1e:b0",
      "5f0c3a1e:a1",
      "5f0c3a1e:b02",
      "5f0c3a1e:b2.1",
      "5f0c3a1e:c.1",
      "5f0c3a1e:c1.",
      "5f0c3a1e:c1.0",
      "5f0c3a1e:c1.x",
      "5f0c3a1e: b1",
      "5f0c3a1e:b-1",
      ":b1",
      "5f0c3a1e:b1:1",
      "maskanah",
      "5f0c3a1e:b99999999999",
  }));
  CAPTURE(typed);
  CHECK_FALSE(parse_reference(typed));
}

TEST_CASE("a reference means a passage, a part of a comment, all of it, or the article") {
  const auto is_meant = [](const char* typed, const Passage& by) { return means(parse_reference(typed).value(), by); };
  CHECK(is_meant("5f0c3a1e:b2", passage(PassageKind::body, 2)));
  CHECK_FALSE(is_meant("5f0c3a1e:b2", passage(PassageKind::body, 3)));
  CHECK_FALSE(is_meant("5f0c3a1e:b2", passage(PassageKind::comment, 2)));
  CHECK(is_meant("5f0c3a1e:c2", passage(PassageKind::comment, 2, 3)));
  CHECK(is_meant("5f0c3a1e:c2.3", passage(PassageKind::comment, 2, 3)));
  CHECK_FALSE(is_meant("5f0c3a1e:c2.3", passage(PassageKind::comment, 2, 1)));
  CHECK(is_meant("5f0c3a1e", passage(PassageKind::comment, 2, 3)));
}
