#include "common/name_forms.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "common/tokenizer.h"

using namespace dateline;

namespace {

std::vector<std::string> forms(const std::string& language, const std::string& word) {
  return listed_forms(language, word, joined_terms(word));
}

}  // namespace

TEST_CASE("a word that its sentence changed gives the form that a lexicon lists") {
  const auto [language, word, listed] = GENERATE(table<std::string, std::string, std::string>({
      {"ar", "والرقة", "الرقة"},
      {"ar", "بمسكنة", "مسكنة"},
      {"ar", "للرقة", "الرقة"},
      {"ar", "وبحلب", "حلب"},
      {"ar", "فحمص", "حمص"},
      {"ru", "Пальмире", "Пальмира"},
      {"ru", "Ракку", "Ракка"},
      {"ru", "Сирией", "Сирия"},
      {"ru", "Дамаском", "Дамаск"},
      {"ru", "Идлиба", "Идлиб"},
      {"ru", "Израилю", "Израиль"},
      {"ru", "Киева", "Киев"},
      {"tr", "Halep'te", "Halep"},
      {"tr", "Suriye\u2019nin", "Suriye"},
      {"de", "Bagdads", "Bagdad"},
  }));
  INFO(word);
  const auto found = forms(language, word);
  CHECK(std::count(found.begin(), found.end(), joined_terms(listed)) == 1);
}

TEST_CASE("too little is no name, and other languages have no such forms") {
  CHECK(forms("ar", "وفي").empty());
  CHECK(forms("ru", "Оба").empty());
  CHECK(forms("de", "Bis").empty());
  CHECK(forms("tr", "Halep").empty());
  CHECK(forms("en", "Damascus").empty());
  CHECK(forms("ar", std::string(100, 'w')).empty());
}
