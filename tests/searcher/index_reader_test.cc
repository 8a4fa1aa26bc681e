#include "searcher/index_reader.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/passage_shard.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

Day day(const char* iso) { return *parse_iso_date(iso); }

/// Four bodies, two of them copies, and two comments.
class SmallGeneration {
 public:
  SmallGeneration() {
    facts_.bodies = {folder_.path() / "bodies-00"};
    facts_.comments = {folder_.path() / "comments-00"};
    test::write_shard(facts_.bodies[0],
                      {{"late", PassageKind::body, "The road to the dam was cut.", day("2017-06-09")},
                       {"undated", PassageKind::body, "A dam, the dam, and a third dam.", std::nullopt},
                       {"early", PassageKind::body, "The road to the dam was cut!", day("2017-06-01")},
                       {"other", PassageKind::body, "Wheat rose.", day("2017-06-03")}});
    test::write_shard(facts_.comments[0], {{"late", PassageKind::comment, "What dam?", day("2017-06-09")},
                                           {"other", PassageKind::comment, "Bread!", day("2017-06-03")}});
  }

  [[nodiscard]] IndexReader reader(Scope scope) const { return {{facts_}, scope}; }

  [[nodiscard]] std::vector<std::string> found(const std::string& stem, const SearchLimits& limits,
                                               Scope scope = Scope::body) const {
    Stemmers stemmers;
    std::vector<std::string> ids;
    for (const Hit& hit : reader(scope).search(query(stem), limits, stemmers).hits) ids.push_back(hit.id);
    return ids;
  }

  static CompiledQuery query(const std::string& stem) {
    CompiledQuery compiled;
    compiled.query = Xapian::Query("Z" + stem);
    compiled.highlights.stems = {stem};
    return compiled;
  }

 private:
  TemporaryFolder folder_;
  GenerationFacts facts_;
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("copies are shown once, the earliest published, and counted") {
  const SmallGeneration generation;
  Stemmers stemmers;
  const IndexReader reader = generation.reader(Scope::body);
  const Hits hits = reader.search(SmallGeneration::query("road"), {}, stemmers);
  REQUIRE(hits.hits.size() == 1);
  CHECK(hits.hits[0].id == "early:b1");
  CHECK(hits.hits[0].copies == 1);
  CHECK(hits.total == 1);
  CHECK(reader.count(Xapian::Query("Zroad")) == 1);
  CHECK_FALSE(hits.hits[0].also_in);
}

TEST_CASE("copies are listed with their hit in the order in which they were published") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00"};
  const std::string text = "The road to the dam was cut.";
  test::write_shard(facts.bodies[0], {{"ninth", PassageKind::body, text, day("2017-06-09")},
                                      {"undated", PassageKind::body, text, std::nullopt},
                                      {"first", PassageKind::body, text, day("2017-06-01")},
                                      {"other", PassageKind::body, "A road.", day("2017-06-01")},
                                      {"fifth", PassageKind::body, text, day("2017-06-05")}});
  SearchLimits limits;
  limits.show_copies = true;
  Stemmers stemmers;
  const IndexReader reader({facts}, Scope::body);
  const Hits hits = reader.search(SmallGeneration::query("road"), limits, stemmers);
  REQUIRE(hits.hits.size() == 2);
  CHECK(hits.total == 2);
  const bool other_first = hits.hits[0].id == "other:b1";
  const Hit& hit = hits.hits[other_first ? 1 : 0];
  CHECK(hit.id == "first:b1");
  CHECK(hit.copies == 3);
  Ids listed;
  for (const Copy& copy : hit.also_in.value()) listed.push_back(copy.id);
  CHECK(listed == Ids{"fifth:b1", "ninth:b1", "undated:b1"});
  CHECK((*hit.also_in)[1].article.published == day("2017-06-09"));
  CHECK(hits.hits[other_first ? 0 : 1].also_in.value().empty());
}

TEST_CASE("of very many copies the first are listed and all counted") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00"};
  std::vector<test::SmallPassage> passages;
  for (std::size_t i = 0; i < most_listed_copies + 5; ++i) {
    passages.push_back({std::to_string(i), PassageKind::body, "A road.", day("2017-06-01")});
  }
  test::write_shard(facts.bodies[0], passages);
  SearchLimits limits;
  limits.show_copies = true;
  Stemmers stemmers;
  const Hits hits = IndexReader({facts}, Scope::body).search(SmallGeneration::query("road"), limits, stemmers);
  REQUIRE(hits.hits.size() == 1);
  CHECK(hits.hits[0].copies == most_listed_copies + 4);
  CHECK(hits.hits[0].also_in.value().size() == most_listed_copies);
}

TEST_CASE("what tells no day comes last, whichever way the order runs") {
  const SmallGeneration generation;
  SearchLimits limits;
  limits.sort = SortOrder::published;
  CHECK(generation.found("dam", limits) == Ids{"early:b1", "undated:b1"});
  limits.sort = SortOrder::published_latest_first;
  CHECK(generation.found("dam", limits) == Ids{"early:b1", "undated:b1"});
}

TEST_CASE("the passage that says it most comes first") {
  const SmallGeneration generation;
  CHECK(generation.found("dam", {}).front() == "undated:b1");
}

TEST_CASE("a page of results continues the one before") {
  const SmallGeneration generation;
  Stemmers stemmers;
  SearchLimits second;
  second.offset = 1;
  second.limit = 1;
  const Hits hits = generation.reader(Scope::body).search(SmallGeneration::query("dam"), second, stemmers);
  REQUIRE(hits.hits.size() == 1);
  CHECK(hits.hits[0].rank == 2);
  CHECK(hits.total == 2);
  second.offset = 9;
  CHECK(generation.found("dam", second).empty());
}

TEST_CASE("bodies and comments are searched apart or together") {
  const SmallGeneration generation;
  CHECK(generation.found("dam", {}, Scope::comments) == Ids{"late:c1"});
  CHECK(generation.found("dam", {}, Scope::all).size() == 3);
  CHECK(generation.reader(Scope::all).count(Xapian::Query("Zdam")) == 3);
  SearchLimits limits;
  limits.sort = SortOrder::published;
  CHECK(generation.found("dam", limits, Scope::all) == Ids{"early:b1", "late:c1", "undated:b1"});
}

TEST_CASE("what each part gave adds up to the score") {
  const SmallGeneration generation;
  Stemmers stemmers;
  const IndexReader reader = generation.reader(Scope::body);
  CompiledQuery both;
  both.query = Xapian::Query("Zdam") & Xapian::Query("Zroad");
  Hits hits = reader.search(both, {}, stemmers);
  reader.explain({{"dam", Xapian::Query("Zdam"), {}}, {"road", Xapian::Query("Zroad"), {}}}, hits);
  REQUIRE(hits.hits.size() == 1);
  REQUIRE(hits.hits[0].explanation.size() == 2);
  CHECK(hits.hits[0].explanation[0].score + hits.hits[0].explanation[1].score == Approx(hits.hits[0].score));
}

TEST_CASE("a missing shard is an error that says what to do") {
  GenerationFacts facts;
  facts.bodies = {"nowhere/bodies-00"};
  CHECK_THROWS_AS(IndexReader({facts}, Scope::body), Error);
}
