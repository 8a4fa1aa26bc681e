#include "common/lexicon.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "common/lexicon_row.h"

using namespace dateline;

namespace {

const std::string places_header = "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n";
const std::string forces_header = "id\tname\tkind\tcountry\tparents\tfrom\tto\taliases\tweak_aliases\n";

std::vector<std::string> reasons(const std::vector<Fault>& faults) {
  std::vector<std::string> lines;
  for (const Fault& fault : faults) lines.push_back(fault.file + ": " + fault.position + ": " + fault.reason);
  return lines;
}

std::vector<std::string> ids(const Lexicon& lexicon, const std::vector<Lexicon::Index>& indices) {
  std::vector<std::string> names;
  for (const Lexicon::Index index : indices) names.push_back(lexicon.entries()[index].id);
  return names;
}

}  // namespace

TEST_CASE("a row of places becomes an entry") {
  Lexicon lexicon;
  const auto faults =
      lexicon.add(NameType::place,
                  "# towns\r\n\r\n" + places_header +
                      "hill-town\tHill Town\tPPL\t35.5\t-38.25\tSY\tland\t1200\tHilltown | Hill-Ville\tHill\r\n",
                  "places.tsv");
  CHECK(reasons(faults).empty());
  REQUIRE(lexicon.entries().size() == 1);
  const LexiconEntry& entry = lexicon.entries().front();
  CHECK(entry.id == "hill-town");
  CHECK(entry.name == "Hill Town");
  CHECK_FALSE(entry.name_is_weak);
  CHECK(entry.kind == "PPL");
  REQUIRE(entry.coordinates);
  CHECK(entry.coordinates->latitude == 35.5);
  CHECK(entry.coordinates->longitude == -38.25);
  CHECK(entry.countries == std::vector<std::string>{"SY"});
  CHECK(entry.parents == std::vector<std::string>{"land"});
  CHECK(entry.population == 1200);
  CHECK(entry.aliases == std::vector<std::string>{"Hilltown", "Hill-Ville"});
  CHECK(entry.weak_aliases == std::vector<std::string>{"Hill"});
}

TEST_CASE("a row of forces becomes an entry, and its years widen to days") {
  Lexicon lexicon;
  const auto faults =
      lexicon.add(NameType::force,
                  forces_header + "river-guard\tRiver Guard\tState Forces\tIQ\tarmy|coalition\t2013-02\t2016\tRG\t\n",
                  "forces.tsv");
  CHECK(reasons(faults).empty());
  REQUIRE(lexicon.entries().size() == 1);
  const LexiconEntry& entry = lexicon.entries().front();
  CHECK(entry.type == NameType::force);
  CHECK(entry.parents == std::vector<std::string>{"army", "coalition"});
  REQUIRE(entry.in_use);
  CHECK(iso_date(entry.in_use->from) == "2013-02-01");
  CHECK(iso_date(entry.in_use->to) == "2016-12-31");
}

TEST_CASE("columns may stand in any order, be missing, or be unknown") {
  Lexicon lexicon;
  const auto faults = lexicon.add(NameType::place, "note\tname\tid\nsmall\tHill Town\thill-town\n", "mine.tsv");
  CHECK(reasons(faults).empty());
  CHECK(lexicon.entries().at(0).name == "Hill Town");
}

TEST_CASE("a weak alias wins over a strong one and makes an equal name weak") {
  Lexicon lexicon;
  const auto faults =
      lexicon.add(NameType::force, "id\tname\taliases\tweak_aliases\nis\tIS\tCaliphate|the group\tis|The Group\n", "f");
  CHECK(reasons(faults).empty());
  CHECK(lexicon.entries().at(0).name_is_weak);
  CHECK(lexicon.entries().at(0).aliases == std::vector<std::string>{"Caliphate"});
}

TEST_CASE("a faulty row is left out, with its line and the reason") {
  const auto [row, reason] = GENERATE(table<std::string, std::string>({
      {"a\tA", "the row has 2 cells where the header has 10"},
      {"\tA\t\t\t\t\t\t\t\t", "the id must be lower-case letters, digits, '-', '_' and '.', not ''"},
      {"A b\tA\t\t\t\t\t\t\t\t", "the id must be lower-case letters, digits, '-', '_' and '.', not 'A b'"},
      {"a\t\t\t\t\t\t\t\t\t", "the name is missing"},
      {"a\t...\t\t\t\t\t\t\t\t", "the name '...' has no letter or digit"},
      {"a\tA\t\t91\t0\t\t\t\t\t", "lat must be a number from -90 to 90, not '91'"},
      {"a\tA\t\tnan\t0\t\t\t\t\t", "lat must be a number from -90 to 90, not 'nan'"},
      {"a\tA\t\t1\t\t\t\t\t\t", "lon must be a number from -180 to 180, not ''"},
      {"a\tA\t\t1\t2x\t\t\t\t\t", "lon must be a number from -180 to 180, not '2x'"},
      {"a\tA\t\t\t\tsy\t\t\t\t", "a country must be two capital letters, not 'sy'"},
      {"a\tA\t\t\t\t\tb|c\t\t\t", "a place has one parent at most"},
      {"a\tA\t\t\t\tSY|IQ\t\t\t\t", "a place has one country at most"},
      {"a\tA\t\t\t\t\ta\t\t\t", "the entry is its own parent"},
      {"a\tA\t\t\t\t\t\t-5\t\t", "population must be a whole number, not '-5'"},
      {"a\tA\t\t\t\t\t\t\tB|--\t", "the alias '--' has no letter or digit"},
      {"a\t\xff\t\t\t\t\t\t\t\t", "the row is not UTF-8"},
      {"good\tA\t\t\t\t\t\t\t\t", "the id 'good' stands in line 2 already"},
  }));
  Lexicon lexicon;
  const auto faults =
      lexicon.add(NameType::place, places_header + "good\tGood\t\t\t\t\t\t\t\t\n" + row + "\n", "p.tsv");
  CHECK(reasons(faults) == std::vector<std::string>{"p.tsv: line 3: " + reason});
  CHECK(lexicon.entries().size() == 1);
}

TEST_CASE("a period that cannot be read is a fault") {
  const auto [cells, reason] = GENERATE(table<std::string, std::string>({
      {"2013-13\t", "from must be a year, month or day such as 2013-04, not '2013-13'"},
      {"13\t", "from must be a year, month or day such as 2013-04, not '13'"},
      {"\t2013-02-30", "to must be a year, month or day such as 2013-04, not '2013-02-30'"},
      {"2014\t2013-12", "from is later than to"},
  }));
  Lexicon lexicon;
  const auto faults = lexicon.add(NameType::force, "id\tname\tfrom\tto\na\tA\t" + cells + "\n", "f");
  CHECK(reasons(faults) == std::vector<std::string>{"f: line 2: " + reason});
}

TEST_CASE("a file without a usable header is a fault") {
  const auto [tsv, reason] = GENERATE(table<std::string, std::string>({
      {"", "f: : there is no header line"},
      {"# nothing\n", "f: : there is no header line"},
      {"name\tkind\nA\tB\n", "f: line 1: the header must name the columns 'id' and 'name', separated by tabs"},
      {"id\tname\tname\n", "f: line 1: the column 'name' stands twice in the header"},
  }));
  Lexicon lexicon;
  CHECK(reasons(lexicon.add(NameType::place, tsv, "f")) == std::vector<std::string>{reason});
}

TEST_CASE("a row of a later file replaces the earlier one and keeps its index") {
  Lexicon lexicon;
  CHECK(lexicon.add(NameType::place, "id\tname\na\tOld\nb\tOther\n", "one").empty());
  CHECK(lexicon.add(NameType::place, "id\tname\na\tNew\n", "two").empty());
  CHECK(lexicon.add(NameType::force, "id\tname\na\tForce\n", "three").empty());
  REQUIRE(lexicon.entries().size() == 3);
  CHECK(lexicon.entries()[0].name == "New");
  CHECK(lexicon.find(NameType::place, "a") == 0u);
  CHECK(lexicon.find(NameType::force, "a") == 2u);
  CHECK(lexicon.find(NameType::force, "b") == std::nullopt);
}

TEST_CASE("what encloses an entry comes nearest first, each once") {
  Lexicon lexicon;
  CHECK(lexicon
            .add(NameType::force,
                 "id\tname\tparents\nunit\tU\tdivision|militia\ndivision\tD\tarmy\nmilitia\tM\tarmy\narmy\tA\t\n", "f")
            .empty());
  CHECK(ids(lexicon, lexicon.enclosing(0)) == std::vector<std::string>{"division", "militia", "army"});
  CHECK(ids(lexicon, lexicon.enclosing(3)).empty());
  CHECK(lexicon.check().empty());
}

TEST_CASE("the whole lexicon is checked for unknown parents and for cycles") {
  Lexicon lexicon;
  CHECK(lexicon.add(NameType::place, "id\tname\tparent\na\tA\tb\nb\tB\ta\nc\tC\tnowhere\nd\tD\ta\n", "p").empty());
  CHECK(reasons(lexicon.check()) == std::vector<std::string>{
                                        "p: line 2: the parent 'b' of 'a' lies inside it",
                                        "p: line 3: the parent 'a' of 'b' lies inside it",
                                        "p: line 4: the parent 'nowhere' of 'c' is not in the lexicon",
                                    });
  CHECK(ids(lexicon, lexicon.enclosing(0)) == std::vector<std::string>{"b"});
  CHECK(ids(lexicon, lexicon.enclosing(3)) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the built-in lexicons have no fault") {
  Lexicon lexicon;
  CHECK(reasons(lexicon.add(NameType::place, default_places_tsv(), "places.tsv")) == std::vector<std::string>{});
  CHECK(reasons(lexicon.add(NameType::place, default_gazetteer_tsv(), "geonames.tsv")) == std::vector<std::string>{});
  CHECK(reasons(lexicon.add(NameType::force, default_forces_tsv(), "forces.tsv")) == std::vector<std::string>{});
  CHECK(reasons(lexicon.check()) == std::vector<std::string>{});
}
