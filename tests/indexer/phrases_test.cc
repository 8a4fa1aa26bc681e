#include "indexer/phrases.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Phrases phrases_of(const std::string& lines) {
  Phrases phrases;
  const auto faults = phrases.add("kind\twhere\twording\n" + lines, "own.tsv");
  CHECK(faults.empty());
  return phrases;
}

std::size_t matches(const Phrases& phrases, const std::string& text) { return phrases.find(tokenize(text)).size(); }

}  // namespace

TEST_CASE("the built-in phrases have no fault") {
  Phrases phrases;
  CHECK(phrases.add(default_phrases_tsv(), "phrases.tsv").empty());
  CHECK_FALSE(phrases.all().empty());
}

TEST_CASE("a faulty line of phrases is left out and named") {
  Phrases phrases;
  const auto faults = phrases.add(
      "kind\twhere\twording\n"
      "# a comment line\n"
      "appeal\tline-is\tdonate now\n"
      "apeal\tline-is\tdonate\n"
      "appeal\tline\tdonate\n"
      "appeal\tline-is\n"
      "appeal\tline-is\t...\n"
      "appeal\tline-is\t* now\n",
      "own.tsv");
  REQUIRE(faults.size() == 5);
  CHECK(faults[0].file == "own.tsv");
  CHECK(faults[0].position == "line 4");
  CHECK(faults[0].reason == "no kind of phrase is called 'apeal'");
  CHECK(faults[1].reason == "a phrase is not compared at 'line'");
  CHECK(faults[2].reason == "a phrase has three columns: kind, where and wording");
  CHECK(faults[3].reason == "a phrase needs a word");
  CHECK(faults[4].reason == "a phrase does not begin with '*'");
  CHECK(phrases.all().size() == 1);
}

TEST_CASE("a file of phrases without its header line is a fault and its other lines still count") {
  Phrases phrases;
  const auto faults = phrases.add("appeal\tline-is\tdonate\nappeal\tline-is\tgive\n", "own.tsv");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].reason == "the first line is not 'kind<TAB>where<TAB>wording'");
  CHECK(phrases.all().size() == 1);
}

TEST_CASE("a phrase is found only where it is to be compared") {
  const auto [where, text, found] = GENERATE(table<std::string, std::string, bool>({
      {"line-is", "Sign Up", true},
      {"line-is", "Sign up today", false},
      {"line-begins", "SIGN UP: today", true},
      {"line-begins", "Please sign up", false},
      {"line-ends", "Please sign up!", true},
      {"line-ends", "Sign up today", false},
      {"line-contains", "Please sign up today", true},
      {"line-contains", "Please sign it up", false},
      {"label", "Sign up: today", true},
      {"label", "Sign up today", false},
      {"paragraph-begins", "Sign up today", true},
      {"paragraph-contains", "One may sign up", true},
      {"cue", "One may sign up", true},
  }));
  CHECK((matches(phrases_of("appeal\t" + where + "\tsign up\n"), text) == 1) == found);
}

TEST_CASE("a line phrase is not found in prose") {
  const Phrases phrases = phrases_of("appeal\tline-begins\tsign up\n");
  CHECK(matches(phrases, "Sign up here") == 1);
  CHECK(matches(phrases,
                "Sign up is what thirty men of the town did on the first day of the week when the office in the "
                "market street opened at last") == 0);
}

TEST_CASE("a number sign stands for a number and a star for a word") {
  const Phrases phrases = phrases_of("thread-head\tline-is\t# comments on *\n");
  CHECK(matches(phrases, "1,204 comments on \u201CFloods\u201D") == 1);
  CHECK(matches(phrases, "No comments on Floods") == 0);
}
