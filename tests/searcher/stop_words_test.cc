#include "searcher/stop_words.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("words that say nothing on their own are known in every language that is searched in its own words") {
  const auto [language, word] = GENERATE(table<std::string, std::string>({{"en", "the"},
                                                                          {"en", "The"},
                                                                          {"en", "of"},
                                                                          {"fr", "à"},
                                                                          {"de", "über"},
                                                                          {"es", "los"},
                                                                          {"ru", "её"},
                                                                          {"ar", "في"},
                                                                          {"tr", "için"}}));
  CAPTURE(language, word);
  CHECK(is_stop_word(word, language));
}

TEST_CASE("names, months and words of another language are asked for") {
  const auto [language, word] = GENERATE(table<std::string, std::string>({{"en", "IS"},
                                                                          {"en", "US"},
                                                                          {"en", "IT"},
                                                                          {"en", "may"},
                                                                          {"en", "will"},
                                                                          {"en", "army"},
                                                                          {"en", "der"},
                                                                          {"en", "al-Bukamal"},
                                                                          {"en", "the army"},
                                                                          {"xx", "the"}}));
  CAPTURE(language, word);
  CHECK_FALSE(is_stop_word(word, language));
}
