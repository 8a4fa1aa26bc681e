#include "searcher/excerpt.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "searcher/painted_text.h"

using namespace dateline;

namespace {

/// What is shown of `text`, in which `matches` match.
std::string shown(const std::string& text, const std::vector<std::string>& matches, std::size_t columns) {
  std::vector<Span> spans;
  for (const std::string& match : matches) {
    const auto begin = static_cast<std::uint32_t>(text.find(match));
    spans.push_back({begin, begin + static_cast<std::uint32_t>(match.size())});
  }
  PaintedText whole;
  whole.append(text);
  return with_ellipses(whole, excerpt(text, spans, columns)).text;
}

const std::string story =
    "The road was cut. A convoy came from the west. \"The dam holds,\" he said. Nobody slept.\n"
    "In the morning it rained. The dam was opened again. Two men went home.";

}  // namespace

TEST_CASE("a passage that nearly fits is shown whole") {
  CHECK(shown(story, {"dam"}, story.size()) == story);
  CHECK(shown(story, {"dam"}, story.size() * 4 / 5 + 2) == story);
  CHECK(shown("", {}, 20).empty());
}

TEST_CASE("a long passage is cut around its matches, at the ends of sentences") {
  const auto [matches, columns, expected] = GENERATE(table<std::vector<std::string>, std::size_t, std::string>({
      {{}, 20, "The road was cut. …"},
      {{}, 50, "The road was cut. A convoy came from the west. …"},
      {{"dam"}, 30, "… \"The dam holds,\" he said. …"},
      {{"dam"}, 45, "… \"The dam holds,\" he said. Nobody slept. …"},
      {{"road", "opened"}, 46, "The road was cut. … The dam was opened again. …"},
      {{"rained"}, 52, "… In the morning it rained. The dam was opened again. …"},
      {{"home"}, 20, "… Two men went home."},
      {{"home"}, 50, "… The dam was opened again. Two men went home."},
      {{"convoy", "morning", "opened again"}, 30, "… A convoy came from the west. …"},
  }));
  CAPTURE(matches, columns);
  CHECK(shown(story, matches, columns) == expected);
}

TEST_CASE("the sentence with the most matches is shown first") {
  CHECK(shown(story, {"road", "The dam was", "opened"}, 30) == "… The dam was opened again. …");
}

TEST_CASE("a sentence that is too long itself is cut between words") {
  std::string endless;
  for (int i = 0; i < 60; ++i) endless += "word" + std::to_string(i) + " ";
  const std::string cut = shown(endless, {"word30"}, 40);
  CHECK(cut.find("word30") != std::string::npos);
  CHECK(cut.starts_with("… word"));
  CHECK(cut.ends_with(" …"));
  CHECK(cut.size() < 60);
  CHECK(shown(std::string(500, 'x'), {}, 40) == std::string(39, 'x') + " …");
}

TEST_CASE("columns are counted, not bytes") {
  std::string wide;
  for (int i = 0; i < 30; ++i) wide += "大";
  CHECK(shown(wide, {}, 60) == wide);
  CHECK(shown(wide, {}, 30) == wide.substr(0, 45) + " …");
}

TEST_CASE("matches stand out over mentions, and stay painted where text is cut away") {
  Passage passage;
  passage.text = "Far away.\tThe Tigers hold Maskana since May.";
  const auto span = [&](const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(passage.text.find(words));
    return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  passage.mentions.places = {{span("Maskana"), "p", "Maskanah", Via::lexicon, {}, {}}};
  passage.mentions.forces = {{span("The Tigers"), "f", "Tiger Forces", Via::lexicon, {}, {}}};
  passage.mentions.dates = {{span("May"), {}}};
  const std::vector<Span> matches = {span("Tigers hold")};
  const std::vector<Span> part = {{10, static_cast<std::uint32_t>(passage.text.size())}};
  const PaintedText cut = with_ellipses(painted_passage(passage, matches), part);
  REQUIRE(cut.text == "… The Tigers hold Maskana since May.");
  std::string paint;
  for (const Emphasis emphasis : cut.paint) paint += "-tlmpfd"[static_cast<std::size_t>(emphasis)];
  CHECK(paint == "----ffffmmmmmmmmmmm-ppppppp-------ddd-");
}
