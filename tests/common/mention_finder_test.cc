#include "common/mention_finder.h"

#include <catch2/catch.hpp>

#include <string>
#include <thread>

#include "tests/support/named.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const Lexicon& built_in() {
  static const Lexicon loaded = [] {
    Lexicon all;
    REQUIRE(all.add(NameType::place, default_places_tsv(), "places.tsv").empty());
    REQUIRE(all.add(NameType::place, default_gazetteer_tsv(), "geonames.tsv").empty());
    REQUIRE(all.add(NameType::force, default_forces_tsv(), "forces.tsv").empty());
    return all;
  }();
  return loaded;
}

const MentionFinder& finder() {
  static const MentionFinder made(built_in());
  return made;
}

std::vector<Passage> read(std::vector<Passage> passages, const Metadata& meta = Metadata()) {
  finder().find_mentions(meta, passages);
  return passages;
}

Metadata published(const char* day) {
  Metadata meta;
  meta.published = parse_iso_date(day);
  return meta;
}

}  // namespace

TEST_CASE("places, forces and days of a passage are found together, sorted by their begin") {
  const auto passages =
      read(article("Army enters Maskanah",
                   {"Late on Friday the Tiger Forces entered Maskanah, and on Saturday they left Khanasser."}),
           published("2017-06-05"));
  CHECK(places_of(passages[0]) == "Maskanah=sy-maskanah");
  CHECK(places_of(passages[1]) == "Maskanah=sy-maskanah; Khanasser=sy-khanasir");
  CHECK(forces_of(passages[1]) == "Tiger Forces=tiger-forces");
  REQUIRE(passages[1].mentions.dates.size() == 2);
  CHECK(iso_date(passages[1].mentions.dates[0].days.from) == "2017-06-02");
  CHECK(iso_date(passages[1].mentions.dates[1].days.from) == "2017-06-03");
}

TEST_CASE("a word belongs to one mention: a force before the place in its name, a longer place before a force") {
  const auto passages =
      read(article("", {"The Manbij Military Council left Manbij for the 17th Division base in Syria."}));
  CHECK(forces_of(passages[0]) == "Manbij Military Council=manbij-military-council");
  CHECK(places_of(passages[0]) == "Manbij=sy-manbij; 17th Division base=sy-division-17-base; Syria=sy");
}

TEST_CASE("the spellings of one town are one place") {
  const std::string spelling = GENERATE(as<std::string>(), "Khanasser", "Khansser", "Khanasir", "Khanaser");
  const auto passages = read(article("", {"Syria", "Guards stood east of " + spelling + "."}));
  REQUIRE(passages[1].mentions.places.size() == 1);
  CHECK(passages[1].mentions.places[0].id == "sy-khanasir");
}

TEST_CASE("comments are decided in the context of their article and add nothing to it") {
  const auto passages = read(
      article("", {"The army held its lines."}, {"Hope they hold on in Deir El Zor, Syria.", "And in Deir ez-Zoor."}),
      published("2017-06-05"));
  CHECK(forces_of(passages[0]) == "");
  CHECK(places_of(passages[1]) == "Deir El Zor=sy-deir-ez-zor; Syria=sy");

  const auto others = read(article("", {"Raqqa and Palmyra, Syria"}, {"Move on Deir ez-Zoor", "The army will win."}),
                           published("2017-06-05"));
  CHECK(places_of(others[1]) == "Deir ez-Zoor=sy-deir-ez-zor");
  CHECK(forces_of(others[2]) == "army=syrian-arab-army");
}

TEST_CASE("the region of the page supports the names of its article") {
  Metadata meta = published("2017-06-05");
  auto without = read(article("", {"The army held its lines."}), meta);
  CHECK(forces_of(without[0]) == "");
  meta.regions = {"Middle East", "SYRIA"};
  auto with = read(article("", {"The army held its lines."}), meta);
  CHECK(forces_of(with[0]) == "army=syrian-arab-army");
}

TEST_CASE("news of elsewhere tells of no place in Syria or Iraq") {
  const std::string text =
      GENERATE(as<std::string>(), "Hit hard by rain, the river rose and Dana Kelly left home with Salma and Ezra.",
               "Reading beat Derby, and Jordan Ayew scored the second goal for Nice.",
               "The party of Tal Shamir lost the vote; Al Gore and Al Franken said they would fight on.",
               "Shares of Deere rose, while Banan Corp fell after the Mayer deal with Harim Group.",
               "Marea and Raju went to Rome, said Ataman and Nasib.");
  for (const Passage& passage : read(article("", {text}))) {
    for (const NameMention& mention : passage.mentions.places) {
      CHECK_FALSE(mention.id.starts_with("sy"));
      CHECK_FALSE(mention.id.starts_with("iq"));
    }
  }
}

TEST_CASE("an article without passages is read") { CHECK(read({}).empty()); }

TEST_CASE("one finder serves many threads") {
  const auto expected = places_of(read(article("", {"From Aleppo to Raqqa, Syria"}))[0]);
  std::vector<std::string> seen(4);
  std::vector<std::thread> threads;
  for (std::string& mine : seen) {
    threads.emplace_back([&mine] {
      for (int i = 0; i < 50; ++i) mine = places_of(read(article("", {"From Aleppo to Raqqa, Syria"}))[0]);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& mine : seen) CHECK(mine == expected);
}
