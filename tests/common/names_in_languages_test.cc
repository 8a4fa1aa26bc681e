#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "common/mention_finder.h"
#include "tests/support/named.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const MentionFinder& finder() {
  static const Lexicon loaded = [] {
    Lexicon all;
    REQUIRE(all.add(NameType::place, default_places_tsv(), "places.tsv").empty());
    REQUIRE(all.add(NameType::place, default_gazetteer_tsv(), "geonames.tsv").empty());
    REQUIRE(all.add(NameType::force, default_forces_tsv(), "forces.tsv").empty());
    return all;
  }();
  static const MentionFinder made(loaded);
  return made;
}

std::string places_in(const std::string& language, const std::string& text) {
  Metadata meta;
  meta.language = language;
  std::vector<Passage> passages = article("", {text});
  finder().find_mentions(meta, passages);
  std::string ids;
  for (const NameMention& place : passages[0].mentions.places) ids += (ids.empty() ? "" : " ") + place.id;
  return ids;
}

struct Sentence {
  const char* text;
  const char* places;
};

}  // namespace

TEST_CASE("places are found in Arabic behind what is written before them") {
  const auto sentence = GENERATE(values<Sentence>({
      {"وصلت القافلة إلى حلب صباحا.", "sy-aleppo"},
      {"عادت الشاحنات من مسكنة والرقة إلى المستودع.", "sy-maskanah sy-raqqa"},
      {"قال مهندس بمسكنة إن مطاحن سوريا متوقفة.", "sy-maskanah sy"},
      {"أرسل القمح لحمص وحماة في اليوم نفسه.", "sy-homs sy-hama"},
      {"فتحت الطريق المؤدية للرقة بعد يومين.", "sy-raqqa"},
      {"ينتظر التجار بدير الزور وصول الوقود.", "sy-deir-ez-zor"},
      {"ارتفعت الأسعار بدمشق وبحلب وفي تدمر.", "sy-damascus sy-aleppo sy-palmyra"},
      {"تمتد الطريق بين سوريا والعراق وتركيا.", "sy iq tr"},
      {"زار الوفد بغداد والموصل وأربيل.", "iq-baghdad iq-mosul iq-erbil"},
      {"وقال السائق إن الجسر مغلق وإن أحدا لم يمر.", ""},
      {"قال إن الطريق مفتوح وإن الخبر صحيح ومن ثم عاد.", ""},
      {"بعد ساعتين وصل كل من كان في القافلة ولم يكن أحد ينتظرهم.", ""},
  }));
  CHECK(places_in("ar", sentence.text) == sentence.places);
}

TEST_CASE("places are found in Russian in every case") {
  const auto sentence = GENERATE(values<Sentence>({
      {"Колонна вышла из Алеппо и дошла до Пальмиры.", "sy-aleppo sy-palmyra"},
      {"В Пальмире зерно выгрузили на один из складов Сирии.", "sy-palmyra sy"},
      {"Дорога на Ракку закрыта, под Раккой стоят машины.", "sy-raqqa sy-raqqa"},
      {"Инженеры приехали из Дамаска и Хомса.", "sy-damascus sy-homs"},
      {"Зерно отправят в Дейр-эз-Зор.", "sy-deir-ez-zor"},
      {"Склад в Дейр-эз-Зоре закрыт.", "sy-deir-ez-zor"},
      {"Граница между Сирией и Ираком открыта.", "sy iq"},
      {"Министр вернулся из Турции в Москву.", "tr ru-moscow"},
      {"Переговоры в Женеве, затем в Киеве.", "ch-geneva ua-kyiv"},
      {"Водители говорят, что солдаты их не останавливали.", ""},
  }));
  CHECK(places_in("ru", sentence.text) == sentence.places);
}

TEST_CASE("places are found by their French, German, Spanish and Turkish names") {
  const auto [language, text, places] = GENERATE(table<std::string, std::string, std::string>({
      {"fr", "Le convoi d'Alep a traversé l'Euphrate vers la Syrie et l'Irak.", "sy-aleppo euphrates sy iq"},
      {"fr", "La Turquie et la Jordanie ont fermé la route de Beyrouth.", "tr jo lb-beirut"},
      {"de", "In Syrien, im Irak und in der Türkei stiegen die Preise; die Mühlen Bagdads stehen still.",
       "sy iq tr iq-baghdad"},
      {"de", "Aus Moskau und Kiew kamen Fahrer nach Rakka.", "ru-moscow ua-kyiv sy-raqqa"},
      {"es", "Los camiones salieron de Siria hacia Irak y Turquía por Damasco.", "sy iq tr sy-damascus"},
      {"es", "Siria: el precio subió en Alepo y en Bagdad.", "sy sy-aleppo iq-baghdad"},
      {"tr", "Halep'ten Rakka'ya giden yol Suriye'nin kuzeyinde.", "sy-aleppo sy-raqqa sy"},
      {"tr", "Kamyonlar Bağdat’a ve Musul'a ulaştı.", "iq-baghdad iq-mosul"},
  }));
  CHECK(places_in(language, text) == places);
}

TEST_CASE("forms count in their own language only") {
  CHECK(places_in("en", "Пальмире").empty());
  CHECK(places_in("fa", "بمسكنة").empty());
  CHECK(places_in("en", "The mills of Bagdads").empty());
}
