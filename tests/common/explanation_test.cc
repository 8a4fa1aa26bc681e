#include "common/explanation.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/support/named.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = [] {
    Lexicon all;
    REQUIRE(all.add(NameType::place,
                    "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n"
                    "sy\tSyria\tPCLI\t35\t38\tSY\t\t\t\t\n"
                    "jo\tJordan\tPCLI\t31\t36\tJO\t\t\t\t\n"
                    "adm-aleppo\tAleppo Governorate\tADM1\t36.2\t37.6\tSY\tsy\t\tAleppo\t\n"
                    "aleppo\tAleppo\tPPLA\t36.2\t37.16\tSY\tadm-aleppo\t1600000\t\t\n"
                    "maskanah\tMaskanah\tPPLA3\t35.96\t38.03\tSY\tadm-aleppo\t15000\t\t\n"
                    "bukamal\tAl-Bukamal\tPPLA2\t34.45\t40.92\tSY\tsy\t40000\t\t\n"
                    "tabqa-dam\tTabqa Dam\tDAM\t35.87\t38.56\tSY\tsy\t\t\t\n"
                    "salma\tSalma\tPPL\t35.68\t36.2\tSY\tsy\t\t\tSalma\n"
                    "tripoli-lb\tTripoli\tPPLA\t34.43\t35.84\tLB\t\t230000\t\t\n"
                    "tripoli-ly\tTripoli\tPPLC\t32.88\t13.19\tLY\t\t1100000\t\t\n"
                    "tripoli-us\tTripoli\tPPL\t42.8\t-92.2\tUS\t\t1300\t\t\n"
                    "oman\tOman\tPCLI\t21\t57\tOM\t\t\t\tOman\n"
                    "ico\tIco\tPPL\t-6.4\t-38.8\tBR\t\t60000\t\t\n",
                    "places")
                .empty());
    REQUIRE(all.add(NameType::force,
                    "id\tname\tkind\tcountry\tparents\tfrom\tto\taliases\tweak_aliases\n"
                    "saa\tSyrian Arab Army\t\tSY\t\t1961\t2024\tSAA\tarmy\n"
                    "iqa\tIraqi Army\t\tIQ\t\t1921\t\t\tarmy\n"
                    "tigers\tTiger Forces\t\tSY\tsaa\t2013\t\tSAA Tiger Forces|Tigers\t\n"
                    "council\tAleppo Military Council\t\tSY\t\t\t\t\t\n",
                    "forces")
                .empty());
    return all;
  }();
  return loaded;
}

struct Explained {
  std::vector<Passage> passages;
  ArticleExplanation article;

  [[nodiscard]] const PassageExplanation& last() const { return article.passages.back(); }
  [[nodiscard]] std::string words(Span span) const {
    return passages.back().text.substr(span.begin, span.end - span.begin);
  }
};

Explained explain(const std::vector<std::string>& body, const char* published = "2017-06-05") {
  static const MentionFinder finder(lexicon());
  Explained explained{article("", body), {}};
  Metadata meta;
  if (*published != '\0') meta.published = parse_iso_date(published);
  finder.find_mentions(meta, explained.passages, &explained.article);
  return explained;
}

/// "Aleppo=aleppo: everybody knows it" for each name of the last passage; "no X: reason" for what is refused.
std::string told(const Explained& explained, const std::vector<NameExplanation>& names) {
  std::string all;
  for (const NameExplanation& name : names) {
    if (!all.empty()) all += "; ";
    const std::string words = explained.words(name.span);
    all += name.verdict ? words + "=" + name.id : "no " + words;
    all += ": " + std::string(name.verdict.reason);
    if (!name.by.empty()) all += " '" + name.by + "'";
  }
  return all;
}

std::string places(const std::vector<std::string>& body) {
  const Explained explained = explain(body);
  return told(explained, explained.last().places);
}

std::string forces(const std::vector<std::string>& body) {
  const Explained explained = explain(body);
  return told(explained, explained.last().forces);
}

std::string days(const std::string& text, const char* published) {
  const Explained explained = explain({text}, published);
  std::string all;
  for (const DayExplanation& day : explained.last().days) {
    all += (all.empty() ? "" : "; ") + explained.words(day.span) + ": ";
    all += day.days ? iso_date(day.days->from) + " " + std::string(precision_of(*day.days)) + ", " : "no date, ";
    all += day.verdict.reason;
    if (day.counted_from) all += " " + iso_date(*day.counted_from);
  }
  return all;
}

const NameExplanation& only_place(const Explained& explained) {
  REQUIRE(explained.last().places.size() == 1);
  return explained.last().places.front();
}

}  // namespace

TEST_CASE("each name that is a place says which rule accepted it") {
  const auto [body, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"Aleppo was quiet."}, "Aleppo=aleppo: everybody knows it"},
      {{"Syria was calm.", "Maskanah, too."}, "Maskanah=maskanah: the article names its country"},
      {{"the town of Maskanah"}, "Maskanah=maskanah: stands beside a word for a place"},
      {{"Syria was calm.", "the dam of Tabqa"}, "Tabqa=tabqa-dam: its kind stands beside it, and its country is named"},
      {{"Syria was calm.", "It rained in Salma."},
       "Salma=salma: weak, but stands where places stand in a country that is named"},
      {{"They flew to Oman."}, "Oman=oman: weak, but stands where places stand"},
      {{"Syria and Al-Bukamal.", "They shelled Abukemal."},
       "Abukemal=bukamal: another spelling of a place near those of the article"},
      {{"Syria was calm.", "the village of Rasm Ghozlan"}, "Rasm Ghozlan=~rsmgdln: stands beside a word for a place"},
      {{"In Syria, the village of Rasm Ghozlan", "Rasm Ghozlan is far."},
       "Rasm Ghozlan=~rsmgdln: the article makes it a place elsewhere"},
  }));
  CHECK(places(body) == expected);
}

TEST_CASE("each name that is no place says what refused it") {
  const auto [body, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"They asked President Jordan."}, "no Jordan: follows a person's title"},
      {{"Maskanah won the race."},
       "no Maskanah: few know it, the article names nothing of its country, and too little around it speaks of a "
       "place"},
      {{"It rained in Salma."}, "no Salma: weak, and the article names nothing of its country"},
      {{"Syria was calm.", "Tabqa said so."}, "no Tabqa: without its kind, which does not stand beside the name"},
      {{"A price set by ICO members."}, "no ICO: a short word in capitals is an acronym"},
      {{"The Aleppo Military Council met."}, "no Aleppo: a part of a force's name 'Aleppo Military Council'"},
      {{"the Jordan-backed men"}, "no Jordan: a hyphen makes it an actor"},
      {{"Syria was calm. He met Rasm Ghozlan."},
       "Syria=sy: everybody knows it; no Rasm Ghozlan: nothing around it makes it a place"},
  }));
  CHECK(places(body) == expected);
}

TEST_CASE("the score of a place adds up, and the best of them is chosen") {
  const Explained explained = explain({"Libya's capital is Tripoli.", "Tripoli"});
  const NameExplanation& name = only_place(explained);
  CHECK(name.id == "tripoli-ly");
  REQUIRE(name.senses.size() == 3);
  CHECK(name.senses[0].id == "tripoli-ly");
  CHECK(name.senses[0].chosen);
  CHECK(name.senses[1].id == "tripoli-lb");
  CHECK(name.senses[1].verdict.accepted);
  CHECK_FALSE(name.senses[1].chosen);
  CHECK_FALSE(name.senses[2].verdict.accepted);
  CHECK(name.senses[2].score.empty());
  for (const SenseExplanation& sense : {name.senses[0], name.senses[1]}) {
    std::string parts;
    for (const ScorePart& part : sense.score) parts += std::string(part.name) + " ";
    CHECK(parts == "kind country nearness population town fame ");
  }
  CHECK(name.senses[0].score[3].points == Approx(0.25 * 6.0414).margin(0.001));
  CHECK(name.senses[0].score[5].points == Approx(0.8));
}

TEST_CASE("nearness says to which place, and a joined spelling to which listed one") {
  const Explained near = explain({"Syria. Near Al-Bukamal and Aleppo.", "the city of Aleppo"});
  const NameExplanation& aleppo = only_place(near);
  CHECK(aleppo.id == "aleppo");
  REQUIRE(aleppo.senses.front().nearest);
  CHECK(aleppo.senses.front().nearest->id == "bukamal");
  CHECK(aleppo.senses.front().nearest->km == Approx(393).margin(5));
  CHECK(aleppo.around == std::vector<std::string_view>{"kind", "of"});

  const Explained joined = explain({"Syria and Al-Bukamal.", "They shelled Abukemal."});
  const NameExplanation& bukamal = only_place(joined);
  CHECK(bukamal.via == Via::key);
  REQUIRE(bukamal.senses.front().joined);
  CHECK(bukamal.senses.front().joined->listed == "Al-Bukamal");
  CHECK(bukamal.senses.front().joined->difference <= bukamal.senses.front().joined->most);
}

TEST_CASE("each force says why it is meant, or why no one is") {
  const auto [body, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"the SAA left"}, "SAA=saa: always means it"},
      {{"The army left."}, "no army: weak, and too little in the article speaks for any"},
      {{"Syria was calm.", "The army left."}, "army=saa: weak, and the article speaks most for it"},
      {{"Syrian and Iraqi men met.", "The army left."}, "no army: weak, and the article speaks as much for another"},
      {{"the SAA Tiger Forces"},
       "SAA=saa: a force and its own part in one breath; no SAA Tiger Forces: two names: a force and its own part; "
       "Tiger Forces=tigers: a force and its own part in one breath"},
      {{"On that day the SAA met men of the Blue Falcon Brigade (BFB) in the open."},
       "SAA=saa: always means it; Blue Falcon Brigade=~blflknbrgd: has the form of a force's name; "
       "BFB=~blflknbrgd: an acronym that the article introduces"},
  }));
  CHECK(forces(body) == expected);
}

TEST_CASE("each day says how it was counted, and what is no date why") {
  const auto [text, published, expected] = GENERATE(table<std::string, const char*, std::string>({
      {"They left on Friday.", "2017-06-05", "Friday: 2017-06-02 day, counted from the anchor 2017-06-05"},
      {"On 3 June 2016 they left.", "2017-06-05", "3 June 2016: 2016-06-03 day, the words tell it"},
      {"They left in March.", "2017-06-05", "March: 2017-03-01 month, the last one on or before the anchor 2017-06-05"},
      {"Mrs Theresa May spoke.", "2017-06-05",
       "May: no date, the word of a month or weekday, but nothing around it makes it a date"},
      {"BEIRUT, June 4 (Agency) - They left today.", "2017-06-05",
       "June 4: no date, a dateline, which moves the anchor; today: 2017-06-04 day, counted from the anchor "
       "2017-06-04"},
      {"They left the next day.", "", "the next day: no date, nothing tells which days are meant"},
      {"On 3 June 2016 they left. The next day they rested.", "",
       "3 June 2016: 2016-06-03 day, the words tell it; "
       "The next day: 2016-06-04 day, counted from what was told last 2016-06-03"},
  }));
  CHECK(days(text, published) == expected);
}

TEST_CASE("the article says how its days are read and which countries it tells of") {
  const Explained news = explain({"Syrian troops left Aleppo. Jordan was calm."});
  CHECK(news.last().reading.regime == "news");
  CHECK(news.last().reading.anchor == parse_iso_date("2017-06-05"));
  REQUIRE(news.article.countries.size() == 2);
  CHECK(news.article.countries[0].country == "SY");
  CHECK(news.article.countries[0].share == Approx(2.0 / 3));
  CHECK(news.article.countries[1].country == "JO");
  CHECK(news.article.countries[1].named);

  const Explained narrative = explain({"On 3 June 2016 they left."}, "");
  CHECK(narrative.last().reading.regime == "narrative");
  CHECK(narrative.last().reading.reason == "no day of publication");
  CHECK_FALSE(narrative.last().reading.anchor);
}

TEST_CASE("being explained changes no decision") {
  const std::vector<std::string> body = {
      "Syria's army took Aleppo, Abukemal and the village of Rasm Ghozlan on Friday.",
      "The Aleppo Military Council and President Jordan met in Tripoli."};
  const MentionFinder finder(lexicon());
  auto plain = article("", body);
  finder.find_mentions({}, plain);
  const Explained explained = explain(body, "");
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CHECK(places_of(plain[i]) == places_of(explained.passages[i]));
    CHECK(forces_of(plain[i]) == forces_of(explained.passages[i]));
    std::size_t accepted = 0;
    for (const NameExplanation& name : explained.article.passages[i].places) accepted += name.verdict ? 1U : 0U;
    CHECK(accepted == plain[i].mentions.places.size());
  }
}
