#include "searcher/passage_lookup.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

#include "common/error.h"
#include "searcher/likeness.h"
#include "tests/support/passage_shard.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// Two indexes; article aaaaaaaabbbbbbbb stands in both.
class TwoIndexes {
 public:
  TwoIndexes() {
    for (const char* name : {"one", "two"}) {
      GenerationFacts facts;
      facts.name = name;
      facts.bodies = {folder_.path() / name / "bodies-00", folder_.path() / name / "bodies-01"};
      facts.comments = {folder_.path() / name / "comments-00"};
      std::filesystem::create_directories(folder_.path() / name);
      generations_.push_back(facts);
    }
    const auto body = PassageKind::body;
    test::write_shard(generations_[0].bodies[0],
                      {{"aaaaaaaabbbbbbbb", body, "The sluice of the dam was opened.", {}, 2},
                       {"aaaaaaaabbbbbbbb", body, "Wheat rose again.", {}, 1}});
    test::write_shard(generations_[0].bodies[1],
                      {{"aaaaaaaabbbbcccc", body, "A dam has a sluice, too.", {}, 1},
                       {"cccccccc00000000", body, "The sluice of the dam was opened!", {}, 1}});
    test::write_shard(generations_[0].comments[0], {{"aaaaaaaabbbbbbbb", PassageKind::comment, "What sluice?", {}, 1}});
    test::write_shard(generations_[1].bodies[0], {{"aaaaaaaabbbbbbbb", body, "Bread alone.", {}, 1}});
    test::write_shard(generations_[1].bodies[1], {{"dddddddd00000000", body, "Zyzzyva.", {}, 1}});
    test::write_shard(generations_[1].comments[0], {});
    reader_ = std::make_unique<IndexReader>(generations_, Scope::all);
  }

  [[nodiscard]] PassageLookup lookup() const { return PassageLookup(*reader_); }
  [[nodiscard]] const IndexReader& reader() const { return *reader_; }

 private:
  TemporaryFolder folder_;
  std::vector<GenerationFacts> generations_;
  std::unique_ptr<IndexReader> reader_;
};

PassageReference reference(const char* typed) { return parse_reference(typed).value(); }

/// "message | hint"
std::string refusal(const TwoIndexes& index, const char* typed) {
  try {
    return to_string(index.lookup().complete(reference(typed), "--show"));
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.hint();
  }
}

}  // namespace

TEST_CASE("an identifier is completed, or refused with what there is") {
  const TwoIndexes index;
  const auto [typed, expected] = GENERATE(table<const char*, std::string>({
      {"aaaaaaaabbbbb", "aaaaaaaabbbbbbbb"},
      {"aaaaaaaabbbbb:b2", "aaaaaaaabbbbbbbb:b2"},
      {"dddddddd:b1", "dddddddd00000000:b1"},
      {"aaaaaaaab:b1", "--show: several articles begin with aaaaaaaab | they are aaaaaaaabbbbbbbb, aaaaaaaabbbbcccc"},
      {"eeeeeeee",
       "--show: the index holds no article eeeeeeee | identifiers stand below each hit, and --format ids "
       "lists them"},
      {"aaaaaaaabbbbb:b3",
       "--show: article aaaaaaaabbbbbbbb has no passage b3 | it has the passages b1 to b2 and comments up to c1"},
      {"cccccccc:c1", "--show: article cccccccc00000000 has no passage c1 | it has the passage b1 and no comments"},
  }));
  CHECK(refusal(index, typed) == expected);
}

TEST_CASE("an article is read from the first index that holds it, in its own order") {
  const TwoIndexes index;
  const IndexedArticle article = index.lookup().article(reference("aaaaaaaabbbbbbbb"));
  REQUIRE(article.body.size() == 2);
  CHECK(article.body[0].id == "aaaaaaaabbbbbbbb:b1");
  CHECK(article.body[0].stored.passage.text == "Wheat rose again.");
  CHECK(article.body[0].generation == "one");
  CHECK(article.body[1].copies == 1);
  REQUIRE(article.comments.size() == 1);
  CHECK(article.comments[0].id == "aaaaaaaabbbbbbbb:c1");
  CHECK(index.lookup().article(reference("dddddddd00000000")).body[0].generation == "two");
}

TEST_CASE("what is like a passage shares its words, and is neither it nor a copy of it") {
  const TwoIndexes index;
  const Likeness like = likeness(index.lookup(), {reference("aaaaaaaabbbbbbbb:b2")});
  CHECK(like.highlights.stems.contains("sluic"));
  CompiledQuery every;
  every.query = Xapian::Query::MatchAll;
  Stemmers stemmers;
  const Hits hits = index.reader().search(restricted_to(every, like), {}, stemmers);
  std::vector<std::string> ids;
  for (const Hit& hit : hits.hits) ids.push_back(hit.id);
  std::sort(ids.begin(), ids.end());
  CHECK(ids == std::vector<std::string>{"aaaaaaaabbbbbbbb:c1", "aaaaaaaabbbbcccc:b1"});
}

TEST_CASE("what shares no word with any other passage is like nothing") {
  const TwoIndexes index;
  CHECK_THROWS_WITH(likeness(index.lookup(), {reference("dddddddd00000000:b1")}),
                    "--like: nothing in dddddddd00000000:b1 stands in any other passage");
}

TEST_CASE("an article whose list holds a passage of another one is not shown: the index is damaged") {
  const TemporaryFolder folder;
  GenerationFacts facts;
  facts.bodies = {folder.path() / "bodies-00"};
  facts.comments = {folder.path() / "comments-00"};
  test::write_shard(facts.bodies[0], {{"aaaaaaaabbbbbbbb", PassageKind::body, "A dam.", {}, 1},
                                      {"cccccccc00000000", PassageKind::body, "A road.", {}, 1}});
  test::write_shard(facts.comments[0], {});
  {
    Xapian::WritableDatabase shard(facts.bodies[0].string());
    Xapian::Document other = shard.get_document(2);
    other.add_boolean_term(id_term(schema::article_id, "aaaaaaaabbbbbbbb"));
    shard.replace_document(2, other);
  }
  const std::vector<GenerationFacts> generations = {facts};
  const IndexReader reader(generations, Scope::all);
  const PassageLookup lookup(reader);
  CHECK_THROWS_WITH(lookup.complete({"aaaaaaaabbbbbbbb", {}}, "--show"), "a passage stands in the list of another");
}
