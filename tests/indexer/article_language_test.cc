#include "indexer/article_language.h"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

const std::string english =
    "The convoy left the depot before dawn and reached the bridge two hours later. Drivers said that the road was open "
    "and that nobody had stopped them on the way. Engineers had repaired the bridge in the spring, after the flood "
    "carried away its middle part.";
const std::string arabic =
    "غادرت القافلة المستودع قبل الفجر ووصلت إلى الجسر بعد ساعتين. قال السائقون إن الطريق كان مفتوحا وإن أحدا لم "
    "يوقفهم. وكان المهندسون قد أصلحوا الجسر في الربيع بعد أن جرف الفيضان جزءه الأوسط.";
const std::string russian =
    "Колонна вышла со склада до рассвета и через два часа подошла к мосту. Водители рассказали, что дорога была "
    "открыта. Инженеры отремонтировали мост весной.";
const std::string french =
    "Le convoi a quitté le dépôt avant l'aube et il est arrivé au pont deux heures plus tard. Les chauffeurs ont dit "
    "que la route était ouverte et que personne ne les avait arrêtés. Les ingénieurs avaient réparé le pont au "
    "printemps, après la crue.";
const std::string german =
    "Der Konvoi verließ das Lager vor der Dämmerung und erreichte zwei Stunden später die Brücke. Die Fahrer sagten, "
    "die Straße sei offen gewesen und niemand habe sie angehalten. Ingenieure hatten die Brücke im Frühjahr nach der "
    "Flut repariert.";
const std::string spanish =
    "El convoy salió del depósito antes del amanecer y llegó al puente dos horas más tarde. Los conductores dijeron "
    "que la carretera estaba abierta y que nadie los había detenido. Los ingenieros habían reparado el puente en la "
    "primavera, después de la crecida.";
const std::string turkish =
    "Konvoy şafaktan önce depodan ayrıldı ve iki saat sonra köprüye ulaştı. Sürücüler yolun açık olduğunu ve kimsenin "
    "kendilerini durdurmadığını söyledi. Mühendisler köprüyü selden sonra ilkbaharda onarmıştı, çünkü ortası "
    "yıkılmıştı.";

std::string settled(const std::string& declared, const std::vector<std::string>& paragraphs) {
  Article article;
  article.meta.language = declared;
  article.paragraphs = paragraphs;
  settle_language(article);
  return article.meta.language;
}

}  // namespace

TEST_CASE("the language of a text is detected") {
  const auto [text, language] = GENERATE(table<std::string, std::string>({
      {english, "en"},
      {arabic, "ar"},
      {russian, "ru"},
      {french, "fr"},
      {german, "de"},
      {spanish, "es"},
      {turkish, "tr"},
  }));
  CHECK(detected_language(text) == language);
}

TEST_CASE("what is too short, mixed or no prose has no language") {
  const std::string text = GENERATE(as<std::string>{}, "", "La ville", "12.50 13.75 14 1/8 pct vs 7.2 mln",
                                    "Shr 21 cts vs 18 cts Net 1,2 mln vs 900,000 Revs 12.1 mln vs 9.8 mln",
                                    english + english + french + arabic + german, "\xD8");
  CHECK(detected_language(text).empty());
}

TEST_CASE("a detection reads no more than the begin of a text, and cuts no letter in two") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += arabic;
  CHECK(detected_language(text) == "ar");
  CHECK(detected_language("a" + text) == "ar");
}

TEST_CASE("a declared language counts, else the text tells, else it is English") {
  CHECK(settled("", {french}) == "fr");
  CHECK(settled("", {"Wheat 12.5"}) == "en");
  CHECK(settled("", {}) == "en");
  CHECK(settled("fr", {"Wheat 12.5"}) == "fr");
  CHECK(settled("fr", {english}) == "fr");
}

TEST_CASE("a long text overrules its declaration, one in a kindred language does not") {
  CHECK(settled("en", {arabic, arabic, arabic}) == "ar");
  CHECK(settled("en", {french, french, french}) == "fr");
  CHECK(settled("fa", {arabic, arabic, arabic}) == "fa");
  CHECK(settled("uk", {russian, russian, russian, russian}) == "uk");
}

TEST_CASE("an article without a body has the language of its comments or its title") {
  Article article;
  article.meta.title = "Колонна подошла к мосту через два часа";
  settle_language(article);
  CHECK(article.meta.language == "ru");
  article.meta.language.clear();
  Comment comment;
  comment.paragraphs = {arabic};
  article.comments = {comment};
  settle_language(article);
  CHECK(article.meta.language == "ar");
}
