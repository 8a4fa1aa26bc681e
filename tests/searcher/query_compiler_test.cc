#include "searcher/query_compiler.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "searcher/query_parser.h"
#include "tests/support/names_database.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// The figures are ranking.h's affair and change with what is measured.
std::string without_weights(const std::string& description) {
  std::string plain;
  for (std::size_t i = 0; i < description.size(); ++i) {
    const std::size_t end = description.find_first_not_of("0123456789.", i);
    if (end > i && end < description.size() && description.compare(end, 3, " * ") == 0) {
      plain += 'w';
      i = end;
    }
    plain += description[i];
  }
  return plain;
}

/// A compiler over two places, a force and a vocabulary of three words.
class SmallIndex {
 public:
  SmallIndex() {
    test::write_names_database(folder_.path() / "names",
                               {{'p', "sy-maskanah", {"Maskanah"}, 1, true, Coordinates{35.97, 38.04}},
                                {'p', "sy-jirah", {"Jirah"}, 3, true, Coordinates{36.1, 37.94}},
                                {'p', "sy-unnamed", {"Unnamed"}, 0, true, Coordinates{36, 38}},
                                {'p', "sy-homs", {"Homs"}, 1, true},
                                {'p', unlisted_id("Um Dreihim"), {"Um Dreihim"}, 1, false},
                                {'p', "sy-adm-homs", {"Homs"}, 2, true},
                                {'f', "tiger-forces", {"Tiger Forces"}, 1, true}});
    Xapian::WritableDatabase words((folder_.path() / "words").string(), Xapian::DB_CREATE);
    Xapian::Document document;
    for (const char* word : {"mask", "maskana", "maskanah"}) document.add_term(word);
    for (const char* generation : {"XG20170608T030000Z", "XG20170609T030000Z", "XG20170610T030000Z"}) {
      document.add_boolean_term(generation);
    }
    words.add_document(document);
    words.commit();
  }

  std::string compiled(std::string_view text) {
    const NameResolver names({folder_.path() / "names"});
    const Xapian::Database vocabulary((folder_.path() / "words").string());
    QueryCompiler compiler(names, vocabulary, languages_, {"20170610T030000Z"});
    const auto tree = query::parse(text, Day{std::chrono::days{17322}});
    REQUIRE(tree.ok());
    const auto query = compiler.compile(tree->get());
    if (!query) return query::describe(query.failure(), std::string(text));
    const std::string description = query->query.get_description();
    return without_weights(description.substr(6, description.size() - 7));  // without "Query(" and ")"
  }

 private:
  TemporaryFolder folder_;
  QueryLanguages languages_{{"en", "ar", "ru", "es"}};
};

}  // namespace

TEST_CASE("a query compiles to stock Xapian") {
  SmallIndex index;
  const auto [query, xapian] = GENERATE(table<std::string, std::string>({
      {"advanced", "((Zadvanc OR w * ZSadvanc) FILTER Zadvanc)"},
      {"al-Bukamal", "(((al PHRASE 2 bukamal) OR w * (Sal PHRASE 2 Sbukamal)) FILTER (al PHRASE 2 bukamal))"},
      {"\"took control\"",
       "(((took PHRASE 2 control) OR w * (Stook PHRASE 2 Scontrol)) FILTER (took PHRASE 2 control))"},
      {"maskan*", "(w * maskana OR w * maskanah)"},
      {"place:maskanah", "(XPIsy-maskanah AND_MAYBE (w * XPsy-maskanah OR w * XPTsy-maskanah))"},
      {"published:2017-06", "M201706"},
      {"told:2017-06-05", "w * XTD20170605"},
      {"date:2017-06-05", "(w * XTD20170605 OR XUD20170605)"},
      {"date:2017-06-05,2017-06-05..2017-06-06", "(w * (XTD20170605 MAX XTD20170606) OR (XUD20170605 OR XUD20170606))"},
      {"the advanced", "((Zadvanc OR w * ZSadvanc) FILTER Zadvanc)"},
      {"the", "((Zthe OR w * ZSthe) FILTER Zthe)"},
      {"of the", "(((Zof OR w * ZSof) AND (Zthe OR w * ZSthe)) FILTER (Zof OR Zthe))"},
      {"THE advanced", "(((Zthe OR w * ZSthe) AND (Zadvanc OR w * ZSadvanc)) FILTER (Zthe OR Zadvanc))"},
      {"\"the advanced\"",
       "(((the PHRASE 2 advanced) OR w * (Sthe PHRASE 2 Sadvanced)) FILTER (the PHRASE 2 advanced))"},
      {"the place:maskanah", "(XPIsy-maskanah AND_MAYBE (w * XPsy-maskanah OR w * XPTsy-maskanah))"},
      {"the -advanced", "(((Zthe OR w * ZSthe) AND_NOT Zadvanc) FILTER Zthe)"},
      {"added:last", "XG20170610T030000Z"},
      {"added:2017-06-08..2017-06-09", "(XG20170608T030000Z OR XG20170609T030000Z)"},
      {"added:2016", ""},
      {"near:\"Maskanah 5km\"", "(w * XPsy-maskanah AND_MAYBE (w * XPsy-maskanah OR w * XPTsy-maskanah))"},
      {"near:Maskanah",
       "((w * XPsy-jirah OR w * XPsy-maskanah) AND_MAYBE (w * (w * XPsy-jirah OR w * XPsy-maskanah) OR w * (w * "
       "XPTsy-jirah OR w * XPTsy-maskanah)))"},
      {"near:\"36,38 20km\"",
       "((w * XPsy-jirah OR w * XPsy-maskanah) AND_MAYBE (w * (w * XPsy-jirah OR w * XPsy-maskanah) OR w * (w * "
       "XPTsy-jirah OR w * XPTsy-maskanah)))"},
      {"near:\"0,0 20km\"", ""},
      {"source:\"South Wind\"", "((XSsouth AND XSwind) OR XS=southwind)"},
      {"url:https://www.news.example/", "Hnews.example"},
      {"lang:AR", "Lar"},
      {"title:advances", "ZSadvanc"},
      {"mines NEAR/3 place:maskanah", "(mines NEAR 4 XPsy-maskanah)"},
      {"mines ADJ/3 place:maskanah", "(mines PHRASE 4 XPsy-maskanah)"},
      {"NOT mines", "(<alldocuments> AND_NOT Zmine)"},
      {"dam NOT (bridge captured)",
       "(((Zdam OR w * ZSdam) AND_NOT (Zbridg AND_NOT (<alldocuments> AND_NOT Zcaptur))) FILTER Zdam)"},
      {"dam NOT (bridge NOT captured)", "(((Zdam OR w * ZSdam) AND_NOT (Zbridg AND_NOT Zcaptur)) FILTER Zdam)"},
      {"mines place:maskanah NOT source:x",
       "(((Zmine OR w * ZSmine) AND (XPIsy-maskanah AND_MAYBE (w * XPsy-maskanah OR w * XPTsy-maskanah))) AND_NOT "
       "(XSx OR "
       "XS=x))"},
  }));
  CHECK(index.compiled(query) == xapian);
}

TEST_CASE("a place and a force that are asked for together rank by nearness") {
  SmallIndex index;
  CHECK(index.compiled("place:maskanah force:\"tiger forces\"").find("w * (XPsy-maskanah NEAR 24 XFtiger-forces)") !=
        std::string::npos);
}

TEST_CASE("an unlisted name of several words is found where it stands without a word that tells it is a place") {
  SmallIndex index;
  CHECK(index.compiled("place:\"Umm Durayhim\"") ==
        "((XPI~mdrhm OR w * (um PHRASE 2 dreihim)) AND_MAYBE ((w * XP~mdrhm MAX w * (um PHRASE 2 dreihim)) OR w * "
        "XPT~mdrhm))");
}

TEST_CASE("homonyms are all meant") {
  SmallIndex index;
  const std::string query = index.compiled("place:homs");
  CHECK(query.find("XPIsy-homs") != std::string::npos);
  CHECK(query.find("XPIsy-adm-homs") != std::string::npos);
}

TEST_CASE("what the index cannot mean is told, not searched") {
  SmallIndex index;
  CHECK(index.compiled("mines place:Maxkana") ==
        "query:12: no place is known as 'Maxkana'\n"
        "  mines place:Maxkana\n"
        "              ^~~~~~~\n"
        "  nearest known: Maskanah");
  CHECK(index.compiled("force:Lions") ==
        "query:6: no force is known as 'Lions'\n"
        "  force:Lions\n"
        "        ^~~~~\n"
        "  to search for the words themselves: \"Lions\"");
}

TEST_CASE("words are stemmed in the language that stands beside them, else in that of the index") {
  SmallIndex index;
  const auto [text, stem] = GENERATE(table<std::string, std::string>({
      {"soldaten", "Zsoldaten"},
      {"soldaten lang:de", "Zsoldat"},
      {"lang:DE-at (dam OR soldaten)", "Zsoldat"},
      {"soldaten lang:fr,de", "Zsoldat "},
      {"soldaten lang:fr,de", "Zsoldaten"},
      {"(soldaten lang:de) OR dam", "Zsoldat "},
      {"(wall lang:de) OR soldaten", "Zsoldaten"},
      {"liberaciones lang:es", "Zliber"},
      {"title:soldaten lang:de", "ZSsoldat "},
      {"солдатами", "Zсолдат "},
      {"l'armée lang:fr", "Zarme"},
  }));
  INFO(text << ": " << index.compiled(text));
  CHECK((index.compiled(text) + " ").find(stem) != std::string::npos);
}
