#include "common/force_recogniser.h"

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
                    "id\tname\tkind\tcountry\nsy\tSyria\tPCLI\tSY\niq\tIraq\tPCLI\tIQ\nye\tYemen\tPCLI\tYE\n"
                    "aleppo\tAleppo\tPPLA\tSY\nmosul\tMosul\tPPLA\tIQ\n",
                    "places")
                .empty());
    REQUIRE(
        all.add(NameType::force,
                "id\tname\tcountry\tparents\tfrom\tto\taliases\tweak_aliases\n"
                "saf\tSyrian Armed Forces\tSY\t\t\t\tSyrian troops\tgovernment forces\n"
                "saa\tSyrian Arab Army\tSY\tsaf\t1961\t2024\tSAA|Syrian Army\tarmy\n"
                "iqa\tIraqi Army\tIQ\t\t1921\t\t\tarmy\n"
                "tigers\tTiger Forces\tSY\tsaa\t2013\t\tSAA Tiger Forces|Syrian Army Tiger Forces|Tigers\t\n"
                "guard-sy\tSyrian Republican Guard\tSY\tsaa\t\t\t\tRepublican Guard\n"
                "guard-ye\tYemeni Republican Guard\tYE\t\t\t\t\tRepublican Guard\n"
                "is\tIslamic State\tSY|IQ\t\t2013\t\tISIS|Daesh\tIS\n"
                "coalition-is\tCoalition against the Islamic State\tSY|IQ\t\t2014-09\t\tUS-led coalition\tcoalition\n"
                "coalition-ye\tCoalition in Yemen\tYE\t\t2015-03\t\tSaudi-led coalition\tcoalition\n"
                "council\tAleppo Military Council\tSY\t\t\t\t\t\n",
                "forces")
            .empty());
    return all;
  }();
  return loaded;
}

/// The forces of the last paragraph of an article.
std::string found(const std::vector<std::string>& body, const char* published = "2017-06-05") {
  static const MentionFinder finder(lexicon());
  auto passages = article("", body);
  Metadata meta;
  meta.published = parse_iso_date(published);
  finder.find_mentions(meta, passages);
  return forces_of(passages.back());
}

}  // namespace

TEST_CASE("a listed force is found by any alias") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The Tiger Forces and Daesh fought.", "Tiger Forces=tigers; Daesh=is"},
      {"the Tigers' convoy", "Tigers=tigers"},
      {"ISIS-held", "ISIS=is"},
      {"I.S.I.S. said", "I.S.I.S.=is"},
      {"Syrian troops left", "Syrian troops=saf"},
      {"the Tiger forces", "Tiger forces=tigers"},
  }));
  CHECK(found({text}) == expected);
}

TEST_CASE("an owner before its part gives two mentions") {
  CHECK(found({"SAA Tiger Forces moved."}) == "SAA=saa; Tiger Forces=tigers");
  CHECK(found({"The SAA's Tiger Forces moved."}) == "SAA=saa; Tiger Forces=tigers");
  CHECK(found({"the Syrian Army's Tiger Forces"}) == "Syrian Army=saa; Tiger Forces=tigers");
}

TEST_CASE("the forces that a force is a part of are told with it") {
  const MentionFinder finder(lexicon());
  auto passages = article("", {"Tiger Forces"});
  const Metadata unknown;
  finder.find_mentions(unknown, passages);
  REQUIRE(passages[0].mentions.forces.size() == 1);
  CHECK(passages[0].mentions.forces[0].name == "Tiger Forces");
  CHECK(passages[0].mentions.forces[0].within == std::vector<std::string>{"saa", "saf"});
}

TEST_CASE("a weak alias means the force of the article's country") {
  CHECK(found({"The army left."}) == "");
  CHECK(found({"Syria was calm.", "The army left."}) == "army=saa");
  CHECK(found({"Fighting in Mosul, Iraq.", "The army left."}) == "army=iqa");
  CHECK(found({"Yemen was calm.", "The Republican Guard left."}) == "Republican Guard=guard-ye");
  CHECK(found({"Aleppo was calm.", "The Republican Guard and government forces left."}) ==
        "Republican Guard=guard-sy; government forces=saf");
  CHECK(found({"Syria and Yemen were calm.", "The Republican Guard left."}) == "");
}

TEST_CASE("a force named in full decides a weak alias") {
  CHECK(found({"Syria and Iraq met. The Iraqi Army came.", "The army left."}) == "army=iqa");
}

TEST_CASE("an acronym of capitals is not found in words of the same letters") {
  CHECK(found({"Syria is calm, and what is is."}) == "");
  CHECK(found({"Syria was calm.", "IS fighters left."}) == "IS=is");
  CHECK(found({"SYRIA IS CALM TODAY, SAYS ARMY"}) == "ARMY=saa");
}

TEST_CASE("the acronym that an article introduces holds in that article") {
  CHECK(found({"ISIS left. The Blue River Brigade (BRB) came.", "The BRB stayed."}) == "BRB=~blrrbrgd (context)");
  CHECK(found({"Syria was calm. The Islamic State (IS) left.", "IS came."}) == "IS=is");
  CHECK(found({"Syria has an Institute of Statistics (IS).", "IS counts."}) == "");
}

TEST_CASE("an unlisted force is found by its form, in an article that names a listed one") {
  CHECK(found({"ISIS left.", "Then Liwa al-Nahr came along with what is left of the Blue Harvest Brigade."}) ==
        "Liwa al-Nahr=~lnhr (context); Blue Harvest Brigade=~blhrstbrgd (context)");
  CHECK(found({"Then Liwa al-Nahr came along with what is left of the Blue Harvest Brigade."}) == "");
  CHECK(found({"ISIS left.", "The Northern Front and the Kurdish Forces are quiet."}) == "");
}
