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

TEST_CASE("a town is told by the state after it, be the state abbreviated or the town unlisted") {
  const auto row = GENERATE(values<Row>({
      {"She left Springfield, Ill., for good.", "Springfield=us-springfield-il; Ill=us-adm-illinois"},
      {"She left Portland, ME, for good.", "Portland=us-portland-me; ME=us-adm-maine"},
      {"The mill of Brumhaven, Vermont, is closed.", "Brumhaven=~brmhn (context); Vermont=us-adm-vermont"},
      {"The mill stands in Brumhaven, Belgium.", "Brumhaven=~brmhn (context); Belgium=be"},
      {"They met in Lebanon, Pa., on Monday.", "Lebanon=~lbnn (context); Pa=us-adm-pennsylvania"},
      {"She left for St. Louis, Mo.", "St. Louis=us-st-louis; Mo=us-adm-missouri"},
      {"She left for Washington, D.C.", "Washington=us-washington; D.C.=us-adm-district-of-columbia"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}

TEST_CASE("a state's abbreviation that follows no town, and a name in a list of states, tell of no town") {
  const auto row = GENERATE(values<Row>({
      {"The United States was calm. He fell Ill in a Mass for Miss Holt.", "United States=us"},
      {"They flew over Lebanon, Georgia and Ohio.", "Lebanon=lb; Georgia=us-adm-georgia; Ohio=us-adm-ohio"},
      {"So said Brumhaven, France's envoy.", "France=fr"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}

TEST_CASE("a place in the name of a company, a newspaper, a bank or a currency is none") {
  const auto row = GENERATE(values<Row>({
      {"Toledo Gas and Electric Co raised its price.", ""},
      {"The Bank of England and the Voice of America said so.", ""},
      {"The New York Times and the China Daily wrote of it.", ""},
      {"It cost US$5 and HK$8.", ""},
      {"Toyota will build more cars in Spain.", "Spain=es"},
      {"The companies of London and the times of Paris", "London=gb-london; Paris=fr-paris"},
      {"The South Bank of Paris was quiet.", "Paris=fr-paris"},
      {"In Boston Holt Corp opened a shop.", "Boston=us-boston"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}

TEST_CASE("rivers, counties, regions and states of former times have names of their own") {
  const auto row = GENERATE(values<Row>({
      {"The Mississippi River and the Mekong rose.", "Mississippi River=us-mississippi-river; Mekong=mekong"},
      {"Rain fell in Surrey and New England.", "Surrey=gb-surrey-county; New England=new-england"},
      {"Yugoslavia and the Soviet Union signed.", "Yugoslavia=yugoslavia; Soviet Union=soviet-union"},
      {"The west bank of the Euphrates was quiet.", "Euphrates=euphrates"},
  }));
  INFO(row.text);
  CHECK(places_in(row.text) == row.places);
}
