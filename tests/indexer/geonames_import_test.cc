#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/geonames/import.h"

using namespace dateline;

namespace {

/// The 19 columns, of which these differ from row to row. Every place is made up.
struct Cells {
  std::string id = "1";
  std::string name = "Tall Samrin";
  std::string ascii = {};
  std::string others = {};
  std::string lat = "35.5";
  std::string lon = "38.5";
  std::string feature_class = "P";
  std::string code = "PPL";
  std::string country = "SY";
  std::string admin1 = {};
  std::string admin2 = {};
  std::string population = "0";

  [[nodiscard]] std::string line() const {
    return id + '\t' + name + '\t' + ascii + '\t' + others + '\t' + lat + '\t' + lon + '\t' + feature_class + '\t' +
           code + '\t' + country + "\t\t" + admin1 + '\t' + admin2 + "\t\t\t" + population +
           "\t\t\tAsia/Nowhere\t2020-01-01";
  }
};

std::string fault_of(const std::string& line) {
  const auto row = read_geonames_row(line);
  return row ? "read" : row.failure();
}

constexpr const char* header = "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n";

/// What the lexicon has before the import: a country, a division, three towns.
Lexicon small_lexicon() {
  Lexicon lexicon;
  const std::string tsv = std::string(header) +
                          "sy\tSyria\tPCLI\t35\t38\tSY\t\t\t\t\n"
                          "sy-adm-east\tEast Governorate\tADM1\t35.4\t39\tSY\tsy\t\tEast Province\t\n"
                          "sy-qarmid\tQarmid\tPPL\t35.2\t38.2\tSY\tsy-adm-east\t4000\tKarmid\t\n"
                          "sy-wheel\tWheel\tPPL\t\t\tSY\tsy\t\tAl Dulab\tWheel\n"
                          "iq-tall-samrin\tTall Samrin\tPPL\t33\t44\tIQ\t\t\t\t\n";
  REQUIRE(lexicon.add(NameType::place, tsv, "small").empty());
  return lexicon;
}

/// The rows without the header line.
std::string imported(const std::vector<Cells>& rows, GeonamesImport::Wishes wishes = {}) {
  const Lexicon lexicon = small_lexicon();
  const KnownPlaces known(lexicon);
  GeonamesImport import(known, std::move(wishes));
  for (const Cells& cells : rows) {
    auto row = read_geonames_row(cells.line());
    REQUIRE(row);
    import.add(std::move(*row));
  }
  std::ostringstream out;
  import.print(out);
  REQUIRE(out.str().starts_with(header));
  return out.str().substr(std::string_view(header).size());
}

}  // namespace

TEST_CASE("a line of a dump is read by its 19 columns") {
  const auto row = read_geonames_row(
      Cells{.id = "77", .others = "Tell Samrin, Til Semrin,", .admin1 = "04", .admin2 = "0402", .population = "310"}
          .line());
  REQUIRE(row);
  CHECK(row->id == 77);
  CHECK(row->name == "Tall Samrin");
  CHECK(row->other_names == std::vector<std::string>{"Tell Samrin", "Til Semrin"});
  CHECK(row->coordinates.latitude == 35.5);
  CHECK(row->coordinates.longitude == 38.5);
  CHECK(row->feature_class == 'P');
  CHECK(row->feature_code == "PPL");
  CHECK(row->country == "SY");
  CHECK(row->admin1 == "04");
  CHECK(row->admin2 == "0402");
  CHECK(row->population == 310);
}

TEST_CASE("a line that is no row of a dump is refused with the reason") {
  const auto [line, reason] = GENERATE(table<std::string, std::string>({
      {"", "1 column where GeoNames has 19"},
      {"id\tname", "2 columns where GeoNames has 19"},
      {Cells{}.line() + "\tmore", "20 columns where GeoNames has 19"},
      {Cells{.id = "x7"}.line(), "the id must be a whole number, not 'x7'"},
      {Cells{.name = "--"}.line(), "the name '--' has no letter or digit"},
      {Cells{.lat = "95"}.line(), "the latitude must be a number from -90 to 90, not '95'"},
      {Cells{.lat = ""}.line(), "the latitude must be a number from -90 to 90, not ''"},
      {Cells{.lat = "nan"}.line(), "the latitude must be a number from -90 to 90, not 'nan'"},
      {Cells{.lon = "38,5"}.line(), "the longitude must be a number from -180 to 180, not '38,5'"},
      {Cells{.feature_class = "PP"}.line(), "the feature class must be one capital letter, not 'PP'"},
      {Cells{.code = "ppl"}.line(), "'ppl' is no feature code"},
      {Cells{.country = "SYR"}.line(), "a country must be two capital letters, not 'SYR'"},
      {Cells{.population = "many"}.line(), "the population must be a whole number, not 'many'"},
      {Cells{.name = "Tall \xC3"}.line(), "not UTF-8"},
      {Cells{.feature_class = "S", .code = "", .country = "", .population = ""}.line(), "read"},
  }));
  CAPTURE(line);
  CHECK(fault_of(line) == reason);
}

TEST_CASE("a new place becomes a row whose id tells its GeoNames id") {
  CHECK(imported({{.id = "501",
                   .name = "Tall Ḩadrūn",
                   .ascii = "Tall Hadrun",
                   .others = "Tell Hadroun",
                   .population = "310"}}) ==
        "sy-tall-hadrun-g501\tTall Ḩadrūn\tPPL\t35.5\t38.5\tSY\tsy\t310\tTell Hadroun\t\n");
}

TEST_CASE("a name is weak unless its form or its size makes it safe") {
  const auto [name, population, is_weak] = GENERATE(table<std::string, std::string, bool>({
      {"Tall Hadrun", "0", false},
      {"Al Hadrun", "0", false},
      {"Hadrun", "0", true},
      {"Hadrun", "150000", false},
      {"Green River", "300", true},
      {"Village", "150000", true},
      {"Tall Abu", "0", true},
      {"Deir", "0", true},
      {"Hill 200", "0", true},
  }));
  CAPTURE(name, population);
  const std::string row = imported({{.name = name, .population = population}});
  CHECK(row.ends_with("\t" + name + "\n") == is_weak);
}

TEST_CASE("a name that another place has, too, is weak in both") {
  CHECK(imported({{.name = "Tall Samrin"}}).ends_with("\tTall Samrin\n"));
  const std::string twins =
      imported({{.id = "5", .name = "Tall Hadrun"}, {.id = "6", .name = "Tall Hadrun", .lat = "36.9"}});
  CHECK(twins ==
        "sy-tall-hadrun-g5\tTall Hadrun\tPPL\t35.5\t38.5\tSY\tsy\t\t\tTall Hadrun\n"
        "sy-tall-hadrun-g6\tTall Hadrun\tPPL\t36.9\t38.5\tSY\tsy\t\t\tTall Hadrun\n");
}

TEST_CASE("of the other names those are taken that reports could use") {
  CHECK(imported({{.name = "Hadrun",
                   .others = "hadrwn,HDR,Hadrun (old),Hadroun,Hadrun 2,حدرون,Хадрун,חדרון,ハドルン,HADRUN,Hadroun"}}) ==
        "sy-hadrun-g1\tHadrun\tPPL\t35.5\t38.5\tSY\tsy\t\t\tHadrun|Hadroun|حدرون|Хадрун|חדרון\n");
}

TEST_CASE("a place that is known keeps its row and gains the spellings that it lacked") {
  CHECK(imported({{.name = "Qarmid", .others = "Karmid,Tall Qarmid,Kermit", .lat = "35.21", .lon = "38.22"}}) ==
        "sy-qarmid\tQarmid\tPPL\t35.2\t38.2\tSY\tsy-adm-east\t4000\tKarmid|Tall Qarmid\tKermit\n");
}

TEST_CASE("a known place of which nothing new is told makes no row") {
  const auto row = GENERATE(values<Cells>({
      {.name = "Qarmid", .lat = "35.21", .lon = "38.22"},
      {.name = "Karmid", .others = "Qarmid", .lat = "35.21", .lon = "38.22"},
      {.name = "Wheel"},
      {.name = "East Province", .lat = "36.4", .feature_class = "A", .code = "ADM1"},
  }));
  CAPTURE(row.name);
  CHECK(imported({row}).empty());
}

TEST_CASE("a namesake far away, of another kind or in another country is a place of its own") {
  const auto row = GENERATE(values<Cells>({
      {.name = "Qarmid", .lat = "36.4", .lon = "38.22"},
      {.name = "Qarmid", .lat = "35.2", .lon = "38.2", .feature_class = "S", .code = "DAM"},
      {.name = "Qarmid", .lat = "35.2", .lon = "38.2", .country = "IQ"},
  }));
  CAPTURE(row.lat, row.code, row.country);
  CHECK(imported({row}).find("-qarmid-g1\tQarmid\t") != std::string::npos);
}

TEST_CASE("all places are printed as rows of their own where that is asked for") {
  CHECK(imported({{.name = "Qarmid", .lat = "35.21", .lon = "38.22"}}, {{}, 0, true}) ==
        "sy-qarmid-g1\tQarmid\tPPL\t35.21\t38.22\tSY\tsy\t\t\tQarmid\n");
}

TEST_CASE("a town hangs on the division that the dump has, wherever its row stands") {
  const std::string rows = imported({
      {.id = "1", .name = "Tall Hadrun", .admin1 = "07", .admin2 = "0701"},
      {.id = "2", .name = "Tall Sifrun", .admin1 = "07", .admin2 = "0799"},
      {.id = "3", .name = "Tall Bifrun", .admin1 = "08"},
      {.id = "4", .name = "Nahiyat Wusta", .feature_class = "A", .code = "ADM2", .admin1 = "07", .admin2 = "0701"},
      {.id = "5", .name = "East Governorate", .feature_class = "A", .code = "ADM1", .admin1 = "07"},
  });
  CHECK(rows.find("sy-tall-hadrun-g1\tTall Hadrun\tPPL\t35.5\t38.5\tSY\tsy-nahiyat-wusta-g4\t") != std::string::npos);
  CHECK(rows.find("sy-tall-sifrun-g2\tTall Sifrun\tPPL\t35.5\t38.5\tSY\tsy-adm-east\t") != std::string::npos);
  CHECK(rows.find("sy-tall-bifrun-g3\tTall Bifrun\tPPL\t35.5\t38.5\tSY\tsy\t") != std::string::npos);
  CHECK(rows.find("sy-nahiyat-wusta-g4\tNahiyat Wusta\tADM2\t35.5\t38.5\tSY\tsy-adm-east\t") != std::string::npos);
}

TEST_CASE("the kinds that news names are taken, under the lexicon's own codes") {
  const auto [feature_class, code, kind] = GENERATE(table<std::string, std::string, std::string>({
      {"P", "PPL", "PPL"},
      {"P", "PPLL", "PPL"},
      {"P", "", "PPL"},
      {"P", "PPLX", "PPLX"},
      {"A", "ADM2", "ADM2"},
      {"A", "ADM4", "none"},
      {"S", "AIRB", "AIRB"},
      {"S", "INSM", "MILB"},
      {"S", "DAM", "DAM"},
      {"R", "RD", "RD"},
      {"T", "PK", "MT"},
      {"H", "STM", "STM"},
      {"P", "PPLH", "none"},
      {"A", "ADM1H", "none"},
      {"A", "PCLI", "none"},
      {"S", "SCH", "none"},
      {"H", "WLL", "none"},
      {"T", "RGN", "none"},
  }));
  CAPTURE(feature_class, code);
  const std::string row = imported({{.name = "Hadrun", .feature_class = feature_class, .code = code}});
  CHECK((row.empty() ? "none" : row.substr(20, row.find('\t', 20) - 20)) == kind);
}

TEST_CASE("other kinds are taken where they are asked for") {
  const auto kinds = GeonamesKinds::of("SCH, P");
  REQUIRE(kinds);
  const auto taken = [&](const char* feature_class, const char* code) {
    return !imported({{.feature_class = feature_class, .code = code}}, {*kinds, 0, false}).empty();
  };
  CHECK(taken("S", "SCH"));
  CHECK(taken("P", "PPLH"));
  CHECK_FALSE(taken("S", "DAM"));
  CHECK_FALSE(taken("A", "ADM1"));
}

TEST_CASE("a list of kinds that names none is refused") {
  const auto [list, reason] = GENERATE(table<std::string, std::string>({
      {"", "no kind is named"},
      {" , ", "no kind is named"},
      {"dam", "'dam' is no feature code or class"},
      {"P,X", "'X' is no feature code or class"},
  }));
  const auto kinds = GeonamesKinds::of(list);
  REQUIRE_FALSE(kinds);
  CHECK(kinds.failure() == reason);
}

TEST_CASE("towns with fewer people than asked for are left out, divisions are not") {
  const std::string rows = imported({{.id = "1", .name = "Tall Hadrun", .population = "499"},
                                     {.id = "2", .name = "Tall Sifrun", .population = "500"},
                                     {.id = "3", .name = "Wusta", .feature_class = "A", .code = "ADM2"}},
                                    {{}, 500, false});
  CHECK(rows.find("-g1\t") == std::string::npos);
  CHECK(rows.find("-g2\t") != std::string::npos);
  CHECK(rows.find("-g3\t") != std::string::npos);
}
