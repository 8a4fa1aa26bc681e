#include "indexer/names_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/name_key.h"
#include "common/schema.h"
#include "common/seal.h"
#include "indexer/index_writer.h"
#include "tests/indexer/glass/same_databases.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using Json = nlohmann::json;

namespace {

NameMention named(const std::string& id, const std::string& name, Via via) {
  NameMention mention;
  mention.id = id;
  mention.name = name;
  mention.via = via;
  return mention;
}

/// The records of the documents that have `term`.
std::vector<Json> found(const Xapian::Database& database, const std::string& term) {
  std::vector<Json> records;
  for (auto post = database.postlist_begin(term); post != database.postlist_end(term); ++post) {
    const Xapian::Document document = database.get_document(*post);
    const std::string data = document.get_data();
    const auto record = unsealed(
        data, document.get_value(schema::names::passages_slot) + document.get_value(schema::names::point_slot));
    REQUIRE(record.has_value());
    records.push_back(Json::parse(*record));
  }
  return records;
}

Lexicon sample_lexicon() {
  Lexicon lexicon;
  CHECK(lexicon
            .add(NameType::place,
                 "id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n"
                 "xx\tExampleland\tPCLI\t1\t2\tXX\t\t\t\t\n"
                 "xx-tal\tTal Example\tPPL\t1.5\t2.5\tXX\txx\t100\tTell Example|Tall-Example\tthe hill\n",
                 "places.tsv")
            .empty());
  return lexicon;
}

std::uint64_t written(const TemporaryFolder& folder, const Lexicon& lexicon, const NameCounts& counts) {
  const auto writer = make_shard_writer(best_writer(), folder.path(), "names-", run_memory_of(default_build_memory, 1),
                                        TermLists::none);
  const std::uint64_t documents = write_names(*writer, lexicon, counts);
  writer->finish(folder.path() / "names", 1);
  return documents;
}

}  // namespace

TEST_CASE("every entry of the lexicon can be resolved, whether it occurs or not") {
  const TemporaryFolder folder;
  NameCounts counts;
  Mentions mentions;
  mentions.places = {named("xx-tal", "Tal Example", Via::lexicon), named("xx-tal", "Tal Example", Via::key)};
  counts.add(mentions);
  counts.add(mentions);
  CHECK(written(folder, sample_lexicon(), counts) == 2);
  const Xapian::Database database((folder.path() / "names").string());
  for (const char* term : {"Qpxx-tal", "Nptal example", "Nptell example", "Nptall example", "Npthe hill"}) {
    INFO(term);
    const auto records = found(database, term);
    REQUIRE(records.size() == 1);
    CHECK(records[0] ==
          Json::parse(R"({"type": "place", "id": "xx-tal", "name": "Tal Example", "kind": "PPL", "country": "XX",
      "within": ["xx"], "lat": 1.5, "lon": 2.5, "passages": 2, "listed": true,
      "spellings": ["Tal Example", "Tell Example", "Tall-Example", "the hill"]})"));
  }
  CHECK(found(database, "Kp" + name_key("Tal Example")).size() == 1);
  CHECK(found(database, "Qpxx").at(0).at("passages") == 0);
}

TEST_CASE("an unlisted name that occurs goes by its most frequent spelling") {
  const TemporaryFolder folder;
  NameCounts counts;
  const std::string id = unlisted_id("Jadyaa Saghira");
  for (const char* spelling : {"Jadyah Saghirah", "Jadyaa Saghira", "Jadyaa Saghira"}) {
    Mentions mentions;
    mentions.places = {named(id, spelling, Via::context)};
    counts.add(mentions);
  }
  CHECK(written(folder, Lexicon{}, counts) == 1);
  const Xapian::Database database((folder.path() / "names").string());
  const auto records = found(database, "Npjadyah saghirah");
  REQUIRE(records.size() == 1);
  CHECK(records[0] ==
        Json::parse(R"({"type": "place", "id": ")" + id + R"(", "name": "Jadyaa Saghira", "kind": "", "country": "",
      "within": [], "lat": null, "lon": null, "passages": 3, "listed": false,
      "spellings": ["Jadyaa Saghira", "Jadyah Saghirah"], "times": [2, 1]})"));
}

TEST_CASE("of very many spellings of an unlisted name the most frequent are kept") {
  const TemporaryFolder folder;
  NameCounts counts;
  for (int i = 0; i < 100; ++i) {
    Mentions mentions;
    mentions.places.assign(static_cast<std::size_t>(i % 50 == 7 ? 3 : 1),
                           named("~x", "Spelling " + std::to_string(100 + i), Via::context));
    counts.add(mentions);
  }
  CHECK(written(folder, Lexicon{}, counts) == 1);
  const auto records = found(Xapian::Database((folder.path() / "names").string()), "Qp~x");
  REQUIRE(records.size() == 1);
  const Json& spellings = records[0].at("spellings");
  CHECK(spellings.size() == 64);
  CHECK(spellings[0] == "Spelling 107");
  CHECK(spellings[1] == "Spelling 157");
  CHECK(spellings[2] == "Spelling 100");
}

TEST_CASE("both writers write the same names") {
  const TemporaryFolder folder;
  NameCounts counts;
  Mentions mentions;
  mentions.places = {named("xx-tal", "Tal Example", Via::lexicon), named("~x", "Xs", Via::context)};
  counts.add(mentions);
  for (const WriterKind kind : {WriterKind::portable, WriterKind::bulk}) {
    const auto writer =
        make_shard_writer(kind, folder.path(), name_of(kind), run_memory_of(default_build_memory, 1), TermLists::none);
    CHECK(write_names(*writer, sample_lexicon(), counts) == 3);
    writer->finish(folder.path() / name_of(kind), 1);
  }
  const auto bulk = folder.path() / "bulk";
  CHECK(damage_of(bulk) == "");
  CHECK(!std::filesystem::exists(bulk / "termlist.glass"));
  CHECK(glass::difference(Xapian::Database((folder.path() / "portable").string()), Xapian::Database(bulk.string())) ==
        "");
}

TEST_CASE("counts of batches add up in any order") {
  Mentions one;
  one.forces = {named("~x", "Xs", Via::context)};
  Mentions two;
  two.forces = {named("~x", "Ys", Via::context), named("~x", "Xs", Via::context)};
  NameCounts left;
  left.add(one);
  NameCounts right;
  right.add(two);
  NameCounts both = left;
  both.add(right);
  right.add(left);
  for (const NameCounts& sum : {both, right}) {
    const auto& count = sum.of(NameType::force).at("~x");
    CHECK(count.passages == 2);
    CHECK(count.spellings == std::map<std::string, std::uint64_t>{{"Xs", 2}, {"Ys", 1}});
  }
  CHECK(both.of(NameType::place).empty());
}

TEST_CASE("a place has its point, an area none") {
  const TemporaryFolder folder;
  CHECK(written(folder, sample_lexicon(), {}) == 2);
  const Xapian::Database database((folder.path() / "names").string());
  const auto point_of = [&](const char* term) {
    return database.get_document(*database.postlist_begin(term)).get_value(schema::names::point_slot);
  };
  Xapian::LatLongCoord point;
  point.unserialise(point_of("Qpxx-tal"));
  CHECK(point.latitude == Approx(1.5).margin(0.001));
  CHECK(point.longitude == Approx(2.5).margin(0.001));
  CHECK(point_of("Qpxx").empty());
}
