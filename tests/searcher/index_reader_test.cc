#include "searcher/index_reader.h"

#include <catch2/catch.hpp>

#include <map>

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

TEST_CASE("what ranks alike is in the order of publication and of articles, whatever the numbers of the documents") {
  const auto article = [](std::vector<test::SmallPassage>& passages, const char* name, std::optional<Day> published) {
    for (unsigned number = 1; number <= 2; ++number) {
      const std::string text = "The dam " + std::string(name) + std::to_string(number);
      passages.push_back({name, PassageKind::body, text, published, number});
    }
  };
  std::vector<test::SmallPassage> first;
  std::vector<test::SmallPassage> second;
  article(first, "fifth", std::nullopt);
  article(first, "fourth", day("2017-06-02"));
  article(second, "third", day("2017-06-01"));
  article(second, "old", day("1969-06-02"));
  article(first, "first", day("2017-06-01"));
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00", folder.path() / "bodies-01"};
  facts.comments = {folder.path() / "comments-00"};
  test::write_shard(facts.bodies[GENERATE(0U, 1U)], first);
  test::write_shard(facts.bodies[std::filesystem::exists(facts.bodies[0]) ? 1 : 0], second);
  test::write_shard(facts.comments[0], {});
  Stemmers stemmers;
  Ids ids;
  for (const Hit& hit : IndexReader({facts}, Scope::all).search(SmallGeneration::query("dam"), {}, stemmers).hits) {
    ids.push_back(hit.id);
  }
  CHECK(ids == Ids{"old:b1", "old:b2", "first:b1", "first:b2", "third:b1", "third:b2", "fourth:b1", "fourth:b2",
                   "fifth:b1", "fifth:b2"});
}

TEST_CASE("bodies and comments that rank alike are in one order") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00"};
  facts.comments = {folder.path() / "comments-00"};
  test::write_shard(facts.bodies[0], {{"a", PassageKind::body, "A dam.", day("2017-06-01")},
                                      {"c", PassageKind::body, "This dam.", day("2017-06-03")}});
  test::write_shard(facts.comments[0], {{"a", PassageKind::comment, "Which dam?", day("2017-06-01")},
                                        {"b", PassageKind::comment, "No dam.", day("2017-06-02")}});
  SearchLimits limits;
  limits.sort = GENERATE(SortOrder::relevance, SortOrder::published);
  const IndexReader reader({facts}, Scope::all);
  Stemmers stemmers;
  Ids ids;
  for (const Hit& hit : reader.search(SmallGeneration::query("dam"), limits, stemmers).hits) ids.push_back(hit.id);
  CHECK(ids == Ids{"a:b1", "a:c1", "b:c1", "c:b1"});
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

TEST_CASE("an article shows no more than its share, on every page, and the total says so") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00", folder.path() / "bodies-01"};
  facts.comments = {folder.path() / "comments-00"};
  std::vector<test::SmallPassage> passages;
  for (unsigned i = 0; i < 40; ++i) {
    // Long and short ones, so that ranks differ; every fifth is a copy, of which the first published is shown.
    std::string text = i % 5 == 0 ? "The same dam again." : "dam " + std::string(i % 7, 'x') + std::to_string(i);
    for (unsigned more = 0; more < i % 3; ++more) text += i % 5 == 0 ? "" : " dam";
    passages.push_back({"article" + std::to_string(i % 6), PassageKind::body, text,
                        day("2017-06-01") + std::chrono::days(40 - i), i + 1});
  }
  test::write_shard(facts.bodies[0], {passages.begin(), passages.begin() + 20});
  test::write_shard(facts.bodies[1], {passages.begin() + 20, passages.end()});
  test::write_shard(facts.comments[0], {{"article1", PassageKind::comment, "What dam?", day("2017-06-09"), 1},
                                        {"article9", PassageKind::comment, "A dam.", day("2017-06-09"), 1}});
  const IndexReader reader({facts}, Scope::all);
  Stemmers stemmers;
  const auto found = [&](std::size_t offset, std::size_t limit, std::size_t per_article, SortOrder sort) {
    SearchLimits limits;
    limits.offset = offset;
    limits.limit = limit;
    limits.per_article = per_article;
    limits.sort = sort;
    return reader.search(SmallGeneration::query("dam"), limits, stemmers);
  };
  const SortOrder sort = GENERATE(SortOrder::relevance, SortOrder::published, SortOrder::published_latest_first);
  const std::size_t share = GENERATE(1U, 2U, 3U, 50U);
  // What is shown is what a reader would keep who went through all hits.
  Ids expected;
  std::map<std::string, std::size_t> of_article;
  for (const Hit& hit : found(0, 100, 0, sort).hits) {
    if (of_article[hit.stored.article.id]++ < share) expected.push_back(hit.id);
  }
  Ids paged;
  for (std::size_t offset = 0; offset < 50; offset += 3) {
    const Hits page = found(offset, 3, share, sort);
    CHECK(page.total == expected.size());
    for (const Hit& hit : page.hits) {
      paged.push_back(hit.id);
      CHECK(hit.rank == paged.size());
    }
  }
  CHECK(paged == expected);
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

TEST_CASE("an index in which a passage stands in the list of another is damaged") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00"};
  test::write_shard(facts.bodies[0],
                    {{"early", PassageKind::body, "A dam.", {}}, {"late", PassageKind::body, "A road.", {}}});
  {
    Xapian::WritableDatabase shard(facts.bodies[0].string());
    Xapian::Document other = shard.get_document(2);
    other.add_boolean_term("Qearly:b1");
    shard.replace_document(2, other);
  }
  const IndexReader reader({facts}, Scope::body);
  Stemmers stemmers;
  Hits hits = reader.search(SmallGeneration::query("dam"), {}, stemmers);
  REQUIRE(hits.hits.size() == 1);
  CHECK_THROWS_AS(reader.explain({{"road", Xapian::Query("Zroad"), {}}}, hits), Error);
}

TEST_CASE("a missing shard is an error that says what to do") {
  GenerationFacts facts;
  facts.bodies = {"nowhere/bodies-00"};
  CHECK_THROWS_AS(IndexReader({facts}, Scope::body), Error);
}
