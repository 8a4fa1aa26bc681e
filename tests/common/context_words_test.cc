#include "common/context_words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "common/tokenizer.h"

using namespace dateline;

namespace {

const ContextWord& word(const std::string& wanted) {
  const auto& words = context_words();
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const ContextWord& known) { return known.word == wanted; });
  REQUIRE(found != words.end());
  return *found;
}

}  // namespace

TEST_CASE("every context word is one folded term, stands once and has a class") {
  const auto& words = context_words();
  CHECK(words.size() > 500);
  std::string last;
  for (const ContextWord& known : words) {
    INFO(known.word);
    CHECK(joined_terms(known.word) == known.word);
    CHECK(last < known.word);
    CHECK(known.classes != 0);
    last = known.word;
  }
}

TEST_CASE("a word may stand in several classes and tells what it is about") {
  CHECK((word("control").classes & word_class::verb) != 0);
  CHECK(word("governorate").about == std::vector<std::string>{"ADM1"});
  CHECK(word("syrian").about == std::vector<std::string>{"SY"});
  CHECK(word("northern").classes == (word_class::direction | word_class::plain));
}
