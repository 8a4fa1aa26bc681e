#include <catch2/catch.hpp>

#include <string>

#include "common/mention_finder.h"
#include "tests/support/named.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const Lexicon& world() {
  static const Lexicon loaded = [] {
    Lexicon all;
    REQUIRE(all.add(NameType::place, default_places_tsv(), "places.tsv").empty());
    REQUIRE(all.add(NameType::place, default_gazetteer_tsv(), "geonames.tsv").empty());
    return all;
  }();
  return loaded;
}

std::string places_in(const std::string& text) {
  static const MentionFinder finder(world());
  std::vector<Passage> passages = article("", {text});
  finder.find_mentions({}, passages);
  return places_of(passages[0]);
}

struct Row {
  const char* text;
  const char* places;
};

}  // namespace

TEST_CASE("a place of the world is told from its namesakes by the place beside it, or by the article") {
  const auto row = GENERATE(values<Row>({
      {"He moved to Portland, Oregon.", "Portland=us-portland; Oregon=us-adm-oregon"},
      {"He moved to Portland, Maine.", "Portland=us-portland-me; Maine=us-adm-maine"},
      {"The bridge of Mobile, Alabama, is closed.", "Mobile=us-mobile; Alabama=us-adm-alabama"},
      {"The flood reached Portland in Oregon.", "Portland=us-portland; Oregon=us-adm-oregon"},
      {"She lived in Paris, Texas.", "Paris=us-paris; Texas=us-adm-texas"},
      {"She lived in Paris.", "Paris=fr-paris"},
      {"The rain spared Moscow and Kursk.", "Moscow=ru-moscow; Kursk=ru-kursk"},
      {"Shells hit Vovchansk and the Kharkiv region of Ukraine.",
       "Vovchansk=ua-vovchansk; Kharkiv region=ua-adm-kharkiv; Ukraine=ua"},
      {"Fires burn in New South Wales and in the province of Alberta.",
       "New South Wales=au-adm-new-south-wales; Alberta=ca-adm-alberta"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}

TEST_CASE("words, persons and companies that small towns are called like are no places") {
  const auto row = GENERATE(values<Row>({
      {"The nice deal of the union came in March, the most mobile of the same.", ""},
      {"Reading this, Ford smiled, and Deal or No Deal began.", ""},
      {"On the last day of the year Paris Holt met a man who called himself Austin Ames.", ""},
      {"Hurricane Irma reached Florida.", "Florida=us-adm-florida"},
      {"Lennox and Franklin spoke of Anderson in the United States.", "United States=us"},
      {"The Union of Teachers in Syria met Henderson.", "Syria=sy"},
      {"The price of Brent rose in the United Kingdom.", "United Kingdom=gb"},
      {"THE ICO said so in Brazil. An ICO is a group.", "Brazil=br"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}
