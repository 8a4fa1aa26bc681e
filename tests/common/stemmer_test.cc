#include "common/stemmer.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>
#include <vector>

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

namespace {

/// Short words are where stemmers have their exceptions, and apostrophes and marks where terms are not what is written.
std::string random_word(std::mt19937& random, const std::vector<std::string>& letters) {
  std::string word;
  for (std::size_t left = 1 + random() % 9; left > 0; --left) word += letters[random() % letters.size()];
  return word;
}

}  // namespace

TEST_CASE("a stem begins as its word does, where a language takes off endings only") {
  const auto [language, letters] = GENERATE(table<std::string, std::vector<std::string>>({
      {"en", {"a", "e", "i", "y", "Y", "s", "d", "l", "n", "t", "ing", "ed", "'", "é", "4"}},
      {"de", {"a", "e", "i", "u", "y", "ä", "Ö", "ü", "ß", "s", "n", "er", "ung", "ge", "U"}},
      {"fr", {"a", "e", "i", "u", "y", "é", "è", "ç", "ï", "ë", "qu", "l", "s", "ment", "'", "œ"}},
      {"es", {"a", "e", "i", "u", "á", "ñ", "ü", "s", "ción", "mente", "se", "lo", "Í"}},
      {"it", {"a", "e", "i", "u", "à", "qu", "l", "z", "mente", "'", "gli", "È"}},
      {"pt", {"a", "e", "i", "ã", "õ", "ç", "s", "ção", "mente", "Á"}},
      {"nl", {"a", "e", "i", "y", "ë", "ï", "ij", "en", "heid", "ge", "k", "t", "É"}},
      {"sv", {"a", "e", "å", "ä", "ö", "s", "t", "het", "arna", "Ö"}},
      {"da", {"a", "e", "æ", "ø", "å", "s", "t", "erne", "løst", "Ø"}},
      {"nb", {"a", "e", "æ", "ø", "å", "s", "t", "ene", "Å"}},
      {"no", {"a", "e", "æ", "ø", "å", "s", "t", "ene", "Å"}},
      {"fi", {"a", "e", "i", "ä", "ö", "y", "n", "s", "ssa", "kin", "Ä"}},
      {"hu", {"a", "e", "é", "ö", "ő", "ű", "cs", "sz", "ban", "val", "Á"}},
      {"ro", {"a", "e", "i", "u", "ă", "â", "î", "ș", "ţ", "ul", "lor", "Î"}},
      {"ca", {"a", "e", "i", "u", "à", "ç", "ï", "l·l", "ment", "s", "'", "É"}},
      {"eu", {"a", "e", "i", "ñ", "tz", "ko", "aren", "k", "z"}},
      {"ru", {"а", "е", "ё", "и", "й", "я", "в", "ст", "ова", "ть", "ся", "Ё", "Й"}},
      {"tr", {"a", "e", "ı", "i", "I", "İ", "ş", "ğ", "ç", "ü", "lar", "de", "'", "\u2019"}},
  }));
  Stemmer stemmer(language);
  REQUIRE(stemmer.keeps_first_byte());
  std::mt19937 random(1);
  for (int i = 0; i < 4000; ++i) {
    const std::string word = random_word(random, letters);
    const TokenizedText words = tokenize(word);
    for (std::size_t token = 0; token < words.tokens.size(); ++token) {
      const WordStems stems = stemmer.stems(words, token);
      const std::string_view first = words.term(token).substr(0, 1);
      const bool kept =
          stems.of_term.starts_with(first) && (stems.as_written.empty() || stems.as_written.starts_with(first));
      if (first.empty() || !kept) FAIL(language << ": " << word << " -> " << stems.of_term << ", " << stems.as_written);
    }
  }
}

TEST_CASE("where words lose their beginning it is not said to be kept") {
  CHECK_FALSE(Stemmer("ar").keeps_first_byte());
  CHECK_FALSE(Stemmer("ga").keeps_first_byte());
  CHECK_FALSE(Stemmer("id").keeps_first_byte());
}
