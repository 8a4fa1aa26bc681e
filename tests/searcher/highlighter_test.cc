#include "searcher/highlighter.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::vector<std::string> marked(const Passage& passage, const HighlightTerms& terms) {
  Stemmer stemmer("en");
  std::vector<std::string> texts;
  for (const Span& span : find_highlights(passage, terms, stemmer)) {
    texts.push_back(passage.text.substr(span.begin, span.end - span.begin));
  }
  return texts;
}

Passage passage(std::string text) {
  Passage made;
  made.text = std::move(text);
  return made;
}

}  // namespace

TEST_CASE("a word is marked in every form that has its stem") {
  HighlightTerms terms;
  terms.stems = {"advanc"};
  CHECK(marked(passage("They advanced; the advance, advancing on."), terms) ==
        std::vector<std::string>{"advanced", "advance", "advancing"});
}

TEST_CASE("a phrase is marked as a whole, a prefix as the word that it begins") {
  HighlightTerms terms;
  terms.phrases = {{"took", "control"}};
  terms.prefixes = {"mask"};
  CHECK(marked(passage("He took  control of Maskana, then took it."), terms) ==
        std::vector<std::string>{"took  control", "Maskana"});
}

TEST_CASE("a place is marked where it, or one inside it, is named") {
  Passage told = passage("Maskana and Hama");
  told.mentions.places = {{{0, 7}, "sy-maskanah", "Maskanah", Via::lexicon, {"sy-adm-aleppo", "sy"}, std::nullopt},
                          {{12, 16}, "sy-hama", "Hama", Via::lexicon, {"sy-adm-hama", "sy"}, std::nullopt}};
  HighlightTerms terms;
  terms.places = {"sy-adm-aleppo"};
  CHECK(marked(told, terms) == std::vector<std::string>{"Maskana"});
  terms.places = {"sy"};
  CHECK(marked(told, terms) == std::vector<std::string>{"Maskana", "Hama"});
}

TEST_CASE("a told day is marked where it meets the range") {
  Passage told = passage("on Friday and on Sunday");
  const Day friday = *parse_iso_date("2017-06-02");
  told.mentions.dates = {{{3, 9}, day_range(friday)}, {{17, 23}, day_range(friday + std::chrono::days{2})}};
  HighlightTerms terms;
  terms.told = {day_range(friday)};
  CHECK(marked(told, terms) == std::vector<std::string>{"Friday"});
}

TEST_CASE("marks that touch become one") {
  HighlightTerms terms;
  terms.stems = {"took", "control"};
  terms.phrases = {{"took", "control"}};
  CHECK(marked(passage("took control"), terms) == std::vector<std::string>{"took control"});
}
