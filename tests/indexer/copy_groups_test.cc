#include "indexer/copy_groups.h"

#include <catch2/catch.hpp>

#include "tests/support/generated_text.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// "-" is left out.
std::vector<std::uint32_t> groups_of(const std::vector<std::string>& bodies) {
  const TemporaryFolder folder;
  ScratchArray<TextSketch> sketches(folder.path());
  std::vector<bool> left_out;
  for (const std::string& body : bodies) {
    sketches.push_back(sketch_of(std::vector{tokenize(body)}));
    left_out.push_back(body == "-");
  }
  return group_copies(sketches, left_out, folder.path());
}

/// A text of 240 words of which the first `changed` are others.
std::string edited(std::size_t changed, unsigned seed) {
  std::vector<std::string> words = test::generated_words(240, 7);
  const std::vector<std::string> others = test::generated_words(changed, seed);
  std::copy(others.begin(), others.end(), words.begin());
  return test::joined(words);
}

}  // namespace

TEST_CASE("reprints are one group, also with a paragraph of six edited") {
  CHECK(groups_of({"other", edited(0, 1), edited(40, 2), test::generated_text(240, 3), edited(0, 1)}) ==
        std::vector<std::uint32_t>{0, 1, 1, 3, 1});
}

TEST_CASE("texts that have a third in common are no group") {
  CHECK(groups_of({edited(0, 1), edited(150, 2)}) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("what is left out or has no words is in no group") {
  CHECK(groups_of({"-", "-", "", "", "***"}) == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
}

TEST_CASE("thousands of reprints are one group, beside thousands of texts of their own") {
  std::vector<std::string> bodies;
  for (unsigned i = 0; i < 6000; ++i) bodies.push_back(i % 2 == 0 ? edited(i % 20, i) : test::generated_text(60, i));
  const std::vector<std::uint32_t> groups = groups_of(bodies);
  for (std::uint32_t i = 0; i < groups.size(); ++i) CHECK(groups[i] == (i % 2 == 0 ? 0 : i));
}
