#include "common/tokenizer.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("text is cut into folded words") {
  const auto [text, joined] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"...", ""},
      {"The army's advance", "the army advance"},
      {"al-Bukamal", "al bukamal"},
      {"Sha'er field", "shaer field"},
      {"the boys' school", "the boys school"},
      {"U.S. and U.S.-led and U.S", "us and us led and us"},
      {"the U.N.", "the un"},
      {"1,400 km, 3.5 and T-90A, N4", "1400 km 3.5 and t 90a n4"},
      {"June 3,2017", "june 32017"},
      {"e.g. here", "eg here"},
      {"Deir\u00A0Ezzor", "deir ezzor"},
      {"snake_case/path", "snake case path"},
      {"\u0645\u0633\u0643\u0646\u0629", "\u0645\u0633\u0643\u0646\u0647"},
      {"caf\u00E9", "cafe"},
      {"end.Begin", "end begin"},
      {"L'armée d'Alep, qu\u2019il", "l armee d alep qu il"},
      {"l'œil et l'homme", "l œil et l homme"},
      {"Sana'a, M'arat, N'Djamena, O'Brien", "sanaa marat ndjamena obrien"},
      {"didn't, I'd, l'Paris, d's", "didnt id lparis d"},
      {"Halep'te", "halepte"},
      {"\u0645\u06CC\u200C\u0634\u0648\u062F", "\u0645\u064A\u0634\u0648\u062F"},
  }));
  CHECK(joined_terms(text) == joined);
}

TEST_CASE("a word knows how it is written") {
  const std::string text = "The SAA took A hill near McCain, T4 and 1,400 \u0645\u0633\u0643\u0646\u0629";
  const TokenizedText words = tokenize(text);
  std::vector<Shape> shapes;
  for (const Token& token : words.tokens) shapes.push_back(token.shape);
  CHECK(shapes == std::vector<Shape>{Shape::capitalised, Shape::upper, Shape::lower, Shape::initial, Shape::lower,
                                     Shape::lower, Shape::capitalised, Shape::upper, Shape::lower, Shape::number,
                                     Shape::uncased});
}

TEST_CASE(
    "sentences begin after full stops, questions, exclamations and line ends, not after abbreviations and initials") {
  const std::string text = "Gen. Ali met J. Smith. They left! Why? U.S. troops\nstayed";
  const TokenizedText words = tokenize(text);
  std::vector<std::string> begins;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    if (words.tokens[i].starts_sentence) begins.emplace_back(words.term(i));
  }
  CHECK(begins == std::vector<std::string>{"gen", "they", "why", "us", "stayed"});
}

TEST_CASE("a possessive ending does not change how a word is written") {
  const std::string text = "SAA's SDF\u2019s Ali's IS'S army's";
  const TokenizedText words = tokenize(text);
  std::vector<Shape> shapes;
  for (const Token& token : words.tokens) shapes.push_back(token.shape);
  CHECK(shapes == std::vector<Shape>{Shape::upper, Shape::upper, Shape::capitalised, Shape::upper, Shape::lower});
}

TEST_CASE("a hyphen that joins two words is known, one among spaces is not") {
  const std::string text = "al-Tanf - base; Ithriyah\u2013Khanasir";
  const TokenizedText words = tokenize(text);
  std::vector<bool> joined;
  for (const Token& token : words.tokens) joined.push_back(token.hyphenated);
  CHECK(joined == std::vector<bool>{false, true, false, false, true});
}

TEST_CASE("tokens name the bytes they came from") {
  const std::string text = "In Kobanî\u2019s centre";
  const TokenizedText words = tokenize(text);
  REQUIRE(words.tokens.size() == 3);
  CHECK(words.written(1) == "Kobanî\u2019s");
  CHECK(words.term(1) == "kobani");
  CHECK(words.tokens[1].possessive);
  CHECK(words.gap_before(2) == " ");
  CHECK(words.gap_before(3).empty());
}

TEST_CASE("a word of any length gives a term that an index can hold") {
  const TokenizedText words = tokenize(std::string(100'000, 'x') + " " + std::string(1000, 'z'));
  REQUIRE(words.tokens.size() == 2);
  CHECK(words.term(0).size() == longest_term);
}

TEST_CASE("a word that lost its vowel is told from one that was written so") {
  const TokenizedText words = tokenize("l'armée de l air d'Alep");
  const std::vector<bool> elided = {true, false, false, false, false, true, false};
  REQUIRE(words.tokens.size() == elided.size());
  for (std::size_t i = 0; i < elided.size(); ++i) CHECK(words.tokens[i].elided == elided[i]);
}
