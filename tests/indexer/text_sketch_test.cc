#include "indexer/text_sketch.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "tests/support/generated_text.h"
#include "tests/support/words_of.h"

using namespace dateline;

namespace {

TextSketch sketch(const std::vector<std::string>& paragraphs) { return sketch_of(test::words_of(paragraphs)); }

double true_resemblance(const std::string& one, const std::string& other) {
  const auto set_of = [](const std::string& text) {
    const auto shingles = shingles_of(tokenize(text));
    return std::set<std::uint64_t>(shingles.begin(), shingles.end());
  };
  const auto a = set_of(one);
  const auto b = set_of(other);
  std::size_t common = 0;
  for (const std::uint64_t shingle : a) common += b.count(shingle);
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

}  // namespace

TEST_CASE("a text has a shingle for each run of four words, and a short one has one") {
  CHECK(shingles_of(tokenize("")).empty());
  CHECK(shingles_of(tokenize("***")).empty());
  CHECK(shingles_of(tokenize("One two")).size() == 1);
  CHECK(shingles_of(tokenize("One two three four")).size() == 1);
  CHECK(shingles_of(tokenize("One two three four five")).size() == 2);
  CHECK(shingles_of(tokenize("One two")) != shingles_of(tokenize("Two one")));
  CHECK(shingles_of(tokenize("ONE, two three – four")) == shingles_of(tokenize("one two: three Four.")));
}

TEST_CASE("the estimate lies near the share of shingles that two texts have in common") {
  double worst = 0;
  double bias = 0;
  unsigned pairs = 0;
  for (unsigned seed = 0; seed < 40; ++seed) {
    for (const std::size_t changed : {0U, 20U, 60U, 150U, 300U}) {
      std::vector<std::string> words = test::generated_words(600, seed);
      const std::string one = test::joined(words);
      const std::vector<std::string> others = test::generated_words(changed, seed + 1000);
      std::copy(others.begin(), others.end(), words.begin());
      const std::string other = test::joined(words);
      const double off = resemblance(sketch({one}), sketch({other})) - true_resemblance(one, other);
      worst = std::max(worst, std::abs(off));
      bias += off;
      ++pairs;
    }
  }
  CHECK(worst < 0.2);  // four standard errors
  CHECK(std::abs(bias / pairs) < 0.02);
}

TEST_CASE("texts that have nothing in common do not resemble one another") {
  CHECK(resemblance(sketch({test::generated_text(300, 1)}), sketch({test::generated_text(300, 2)})) < 0.05);
}

TEST_CASE("where a paragraph ends makes no difference, nor do case and punctuation") {
  const std::string begin = test::generated_text(40, 1);
  const std::string end = test::generated_text(40, 2);
  CHECK(resemblance(sketch({begin + " " + end}), sketch({begin, "***", end})) == 1);
  CHECK(resemblance(sketch({begin}), sketch({"“" + begin + "!”"})) == 1);
}

TEST_CASE("a short body resembles only its equal") {
  CHECK(resemblance(sketch({"Oil opened at 17 dollars a barrel."}), sketch({"Oil opened at 17 dollars a barrel"})) ==
        1);
  CHECK(resemblance(sketch({"Oil opened at 17 dollars a barrel."}), sketch({"Oil opened at 18 dollars a barrel"})) <
        0.1);
}

TEST_CASE("a body without words resembles nothing, not even its like") {
  CHECK(resemblance(sketch({}), sketch({})) == 0);
  CHECK(resemblance(sketch({"***"}), sketch({"***"})) == 0);
  CHECK(resemblance(sketch({}), sketch({"A word"})) == 0);
}
