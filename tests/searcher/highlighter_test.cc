#include "searcher/highlighter.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>

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

/// The words of `text` that have one of `stems`, found by stemming every one of them.
std::vector<std::string> stemmed_one_by_one(const std::string& text, const HighlightTerms& terms, Stemmer& stemmer) {
  const TokenizedText words = tokenize(text);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const WordStems stems = stemmer.stems(words, i);
    if (terms.stems.contains(stems.of_term) || terms.stems.contains(stems.as_written))
      found.emplace_back(words.written(i));
  }
  return found;
}

/// Words of several languages and scripts with some of their forms, so that chance meets the same stem often.
constexpr std::array<std::string_view, 43> some_words = {
    "advance",    "Advanced",     "advancing",  "dying",   "die",    "sky",      "skies",       "US",
    "U.S.",       "1,400",        "1400",       "Häuser",  "Haus",   "hausern",  "Straßen",     "Strasse",
    "liberación", "liberaciones", "Liberacion", "l'armée", "armées", "ŞEHİRLER", "şehir",       "Halep'te",
    "Halep",      "Isparta",      "ısparta",    "القوات",  "قوات",   "والمدينة", "مدينة",       "المدن",
    "город",      "городского",   "Ёлка",       "елки",    "bhfear", "fear",     "mempercepat", "cepat",
    "the",        "école",        "Écoles"};

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

TEST_CASE("words that are not looked up have no stem that was asked for") {
  const auto language =
      GENERATE(as<std::string>{}, "en", "de", "fr", "es", "tr", "ru", "ar", "ga", "id", "lt", "uk", "");
  Stemmer stemmer(language);
  std::mt19937 random(1);
  const auto any_word = [&] { return std::string(some_words[random() % some_words.size()]); };
  for (int i = 0; i < 300; ++i) {
    HighlightTerms terms;
    for (int asked = 0; asked < 3; ++asked) terms.stems.emplace(stemmer.stem(joined_terms(any_word())));
    std::string text;
    for (int told = 0; told < 12; ++told) text += any_word() + " / ";
    std::vector<std::string> found;
    for (const Span& span : find_highlights(passage(text), terms, stemmer))
      found.push_back(text.substr(span.begin, span.end - span.begin));
    INFO(language << ": " << text);
    REQUIRE(found == stemmed_one_by_one(text, terms, stemmer));
  }
}
