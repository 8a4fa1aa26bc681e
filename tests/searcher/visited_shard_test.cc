#include "searcher/visited_shard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// In which every document has the term "all", and every third "third".
Xapian::Database shard_of(unsigned documents, const std::filesystem::path& folder) {
  Xapian::WritableDatabase shard(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (unsigned i = 0; i < documents; ++i) {
    Xapian::Document document;
    document.add_term("all", 1 + i % 4);
    if (i % 3 == 0) document.add_term("third");
    shard.add_document(document);
  }
  shard.commit();
  return shard;
}

struct Seen {
  Xapian::docid document = 0;
  double weight = 0;
};

class SeenMatches : public Xapian::MatchSpy {
 public:
  explicit SeenMatches(const VisitedShard& visited) : visited_(visited) {}
  void operator()(const Xapian::Document& match, double weight) override {
    seen.push_back({visited_.number_of(match), weight});
  }

  std::vector<Seen> seen;

 private:
  const VisitedShard& visited_;
};

}  // namespace

TEST_CASE("it is known in which shard each match is, search after search, and weights stay the same") {
  const std::vector<unsigned> sizes =
      GENERATE(std::vector<unsigned>{9}, std::vector<unsigned>{7, 20, 1}, std::vector<unsigned>{0, 5, 0, 5});
  const TemporaryFolder folder;
  Xapian::Database shards;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    shards.add_database(shard_of(sizes[i], folder.path() / std::to_string(i)));
  }
  for (const auto& query : {Xapian::Query("third"), Xapian::Query::MatchAll, Xapian::Query("nowhere"),
                            Xapian::Query(Xapian::Query::OP_OR, Xapian::Query("all"), Xapian::Query("third"))}) {
    Xapian::Enquire enquire(shards);
    enquire.set_query(query);
    const Xapian::MSet expected = enquire.get_mset(0, shards.get_doccount());
    VisitedShard visited(shards);
    CHECK(visited.are_told_apart());
    enquire.set_query(visited.telling(query));
    for (int search = 0; search < 3; ++search) {
      SeenMatches spy(visited);
      enquire.add_matchspy(&spy);
      (void)enquire.get_mset(0, 0, shards.get_doccount());
      enquire.clear_matchspies();
      REQUIRE(spy.seen.size() == expected.size());
      for (auto match = expected.begin(); match != expected.end(); ++match) {
        const auto found =
            std::find_if(spy.seen.begin(), spy.seen.end(), [&](const Seen& seen) { return seen.document == *match; });
        REQUIRE(found != spy.seen.end());
        CHECK(found->weight == match.get_weight());
      }
    }
  }
}

TEST_CASE("a shard and its copy are not told apart, one alone always is") {
  const TemporaryFolder folder;
  const Xapian::Database shard = shard_of(3, folder.path() / "shard");
  CHECK(VisitedShard(shard).are_told_apart());
  Xapian::Database twice;
  twice.add_database(shard);
  twice.add_database(shard);
  CHECK_FALSE(VisitedShard(twice).are_told_apart());
}
