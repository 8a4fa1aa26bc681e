#include "common/stemmer.h"

#include <catch2/catch.hpp>

#include <set>

using namespace dateline;

namespace {

std::set<std::string> stems_of(const std::string& language, const std::string& word) {
  const TokenizedText words = tokenize(word);
  REQUIRE_FALSE(words.tokens.empty());
  Stemmer stemmer(language);
  const WordStems stems = stemmer.stems(words, words.tokens.size() - 1);
  std::set<std::string> all{std::string(stems.of_term)};
  if (!stems.as_written.empty()) all.insert(stems.as_written);
  return all;
}

bool meet(const std::string& language, const std::string& one, const std::string& other) {
  const std::set<std::string> known = stems_of(language, one);
  for (const std::string& stem : stems_of(language, other)) {
    if (known.contains(stem)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a word is found by another of its forms in its own language") {
  const auto [language, one, other] = GENERATE(table<std::string, std::string, std::string>({
      {"en", "liberated", "liberation"},   {"ar", "القوات", "قوات"},
      {"ar", "المدينة", "مدينة"},          {"ar", "والمدينة", "مدينة"},
      {"ru", "городской", "городского"},   {"ru", "освобождён", "освобожден"},
      {"ru", "солдаты", "солдатами"},      {"tr", "kadınlara", "kadınlar"},
      {"tr", "askerlerin", "askerler"},    {"tr", "Halep'te", "Halep"},
      {"tr", "Halep\u2019ten", "Halep'e"}, {"tr", "ŞEHİRLER", "şehir"},
      {"fr", "libérée", "libérés"},        {"fr", "l'armée", "armées"},
      {"fr", "opérations", "operation"},   {"de", "Häuser", "Haus"},
      {"de", "Straßen", "Strasse"},        {"es", "liberación", "liberaciones"},
      {"es", "liberacion", "liberación"},
  }));
  INFO(language << ": " << one << ", " << other);
  CHECK(meet(language, one, other));
}

TEST_CASE("words of other stems stay apart, and an unknown language has none") {
  const auto [language, one, other] = GENERATE(table<std::string, std::string, std::string>({
      {"en", "soldiers", "soldats"},
      {"ru", "город", "горе"},
      {"es", "ano", "mano"},
      {"uk", "солдати", "солдат"},
      {"", "soldiers", "soldier"},
      {"xx", "soldiers", "soldier"},
  }));
  INFO(language << ": " << one << ", " << other);
  CHECK_FALSE(meet(language, one, other));
}

TEST_CASE("a word without marks has one stem, and so has every word of English") {
  CHECK(stems_of("es", "soldados").size() == 1);
  CHECK(stems_of("en", "caf\u00E9").size() == 1);
  CHECK(stems_of("es", std::string(5000, 'x') + "\u00F3n").size() == 1);
}

TEST_CASE("many languages do not make many stemmers") {
  Stemmers stemmers;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) (void)stemmers.of(std::string{first, second});
  }
  CHECK(stemmers.of("en").stem("soldiers") == "soldier");
}
