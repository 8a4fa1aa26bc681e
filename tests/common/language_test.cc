#include "common/language.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a language is one code however its tag is written") {
  const auto [tag, code] = GENERATE(table<std::string, std::string>({
      {"en", "en"},
      {"en-GB", "en"},
      {"EN_us", "en"},
      {"eng", "en"},
      {"ARA", "ar"},
      {"fre", "fr"},
      {"fra-CA", "fr"},
      {"iw", "he"},
      {"zh-Hant", "zh"},
      {"ckb", "ckb"},
  }));
  CHECK(language_code(tag) == code);
}

TEST_CASE("what is no tag of a language gives none") {
  const std::string tag = GENERATE("", "e", "English", "12", "e1", "-en", "und", "mul", "zxx", "\u0435n");
  CHECK(language_code(tag) == std::nullopt);
}

TEST_CASE("words and languages have scripts") {
  CHECK(script_of_word("army") == Script::latin);
  CHECK(script_of_word("\u00E9tat") == Script::latin);
  CHECK(script_of_word("2017") == Script::latin);
  CHECK(script_of_word("مدينة") == Script::arabic);
  CHECK(script_of_word("город") == Script::cyrillic);
  CHECK(script_of_word("שלום") == Script::hebrew);
  CHECK(script_of_word("πόλη") == Script::greek);
  CHECK(script_of_word("北京") == Script::other);
  CHECK(script_of_word("") == Script::other);
  CHECK(script_of_language("fa") == Script::arabic);
  CHECK(script_of_language("uk") == Script::cyrillic);
  CHECK(script_of_language("el") == Script::greek);
  CHECK(script_of_language("he") == Script::hebrew);
  CHECK(script_of_language("tr") == Script::latin);
}
