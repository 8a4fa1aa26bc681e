#include "searcher/query_languages.h"

#include <catch2/catch.hpp>

#include "searcher/query_parser.h"

using namespace dateline;
using Stems = QueryLanguages::Stems;
using Languages = std::vector<std::string>;

namespace {

Stems stems(QueryLanguages& languages, const std::string& word, const Languages& asked = {}) {
  const TokenizedText words = tokenize(word);
  return languages.stems(words, 0, asked);
}

Languages asked_in(const std::string& text) {
  const auto tree = query::parse(text, Day{std::chrono::days{17322}});
  REQUIRE(tree.ok());
  const auto* conjunction = std::get_if<query::And>(&(*tree)->value);
  return conjunction == nullptr ? Languages{} : languages_asked(*conjunction);
}

}  // namespace

TEST_CASE("a word is stemmed in the main language of the index, or in one that is written in its script") {
  QueryLanguages languages({"de", "ru", "en"});
  CHECK(stems(languages, "Soldaten") == Stems{"soldat"});
  CHECK(stems(languages, "солдатами") == Stems{"солдат"});
  CHECK(stems(languages, "قوات") == Stems{"قوات"});
  QueryLanguages none({});
  CHECK(stems(none, "soldiers") == Stems{"soldier"});
}

TEST_CASE("a word is stemmed in every language that is asked for") {
  QueryLanguages languages({"en"});
  CHECK(stems(languages, "Soldaten", {"de"}) == Stems{"soldat"});
  CHECK(stems(languages, "Soldaten", {"de", "en"}) == Stems{"soldat", "soldaten"});
  CHECK(stems(languages, "liberación", {"es"}) == Stems{"liber", "liberacion"});
}

TEST_CASE("the languages beside a word are asked for, those of another part of the query are not") {
  const auto [text, asked] = GENERATE(table<std::string, Languages>({
      {"a lang:ar", {"ar"}},
      {"a lang:eng", {"en"}},
      {"a lang:ar,fa", {"ar", "fa"}},
      {"a lang:ar lang:fa", {"ar", "fa"}},
      {"a (lang:ar OR b)", {}},
      {"a -lang:ar", {}},
      {"a b", {}},
      {"lang:ar", {}},
  }));
  INFO(text);
  CHECK(asked_in(text) == asked);
}
