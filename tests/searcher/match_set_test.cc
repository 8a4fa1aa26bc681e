#include "searcher/match_set.h"

#include <catch2/catch.hpp>

#include <map>

#include "tests/support/counted_shard.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using test::CountedPassage;

namespace {

using Counts = std::map<std::string, std::size_t>;

Counts counts(const MatchSet& matches, std::string_view prefix) {
  Counts found;
  matches.for_each_term(prefix, [&](std::string_view rest, std::span<const Xapian::docid> passages) {
    found[std::string(rest)] += passages.size();
  });
  return found;
}

/// The passages that are to be found have the term "Zwanted".
class Shard {
 public:
  explicit Shard(const std::vector<CountedPassage>& passages, test::Notes notes = test::Notes::are_made) {
    test::write_counted_shard(folder_.path() / "shard", passages, notes);
  }
  [[nodiscard]] MatchSet matches(const Xapian::Query& query = Xapian::Query("Zwanted")) const {
    return {SharedCopies(Xapian::Database((folder_.path() / "shard").string())), query};
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("terms of the passages that match are counted, whether many or few of all match") {
  const std::size_t others = GENERATE(0U, 5U, 1000U);
  CAPTURE(others);
  std::vector<CountedPassage> passages = {{{"Zwanted", "XPraqqa", "XPhoms"}}, {{"Zwanted", "XPraqqa"}}, {{"Zwanted"}}};
  for (std::size_t i = 0; i < others; ++i) passages.push_back({{"Zother", "XPraqqa", "XPidlib"}});
  const Shard shard(passages);
  const MatchSet matches = shard.matches();
  CHECK(matches.size() == 3);
  CHECK(counts(matches, "XP") == Counts{{"raqqa", 2}, {"homs", 1}});
  CHECK(counts(matches, "XF").empty());
}

TEST_CASE("terms of a longer prefix do not belong to a shorter one") {
  const std::size_t others = GENERATE(0U, 1000U);
  CAPTURE(others);
  std::vector<CountedPassage> passages = {
      {{"Zwanted", "XP:Capital", "XP2nd", "XPIsyria", "XPTraqqa", "XPraqqa", "XP~key", "XQ"}}};
  for (std::size_t i = 0; i < others; ++i) passages.push_back({{"Zother"}});
  const Shard shard(passages);
  CHECK(counts(shard.matches(), "XP") == Counts{{":Capital", 1}, {"2nd", 1}, {"raqqa", 1}, {"~key", 1}});
  CHECK(counts(shard.matches(), "XPI") == Counts{{"syria", 1}});
}

TEST_CASE("of copies the first in order that matches is counted") {
  const std::size_t others = GENERATE(0U, 1000U);
  const test::Notes notes = GENERATE(test::Notes::are_made, test::Notes::are_missing);
  CAPTURE(others);
  std::vector<CountedPassage> passages = {
      {{"Zwanted", "XSlate"}, "same", "3"},  {{"Zwanted", "XSearly"}, "same", "2"},
      {{"Zother", "XSfirst"}, "same", "1"},  {{"Zwanted", "XSundated"}, "same", "\xff"},
      {{"Zwanted", "XSalone"}, "", "4"},     {{"Zwanted", "XSalone"}, "only", "5"},
      {{"Zwanted", "XStwin1"}, "twin", "6"}, {{"Zwanted", "XStwin2"}, "twin", "6"}};
  for (std::size_t i = 0; i < others; ++i) passages.push_back({{"Zother"}});
  const Shard shard(passages, notes);
  CHECK(shard.matches().size() == 4);
  CHECK(counts(shard.matches(), "XS") == Counts{{"early", 1}, {"alone", 2}, {"twin1", 1}});
}

TEST_CASE("shards with a note beside them are counted as one shard is") {
  std::vector<CountedPassage> passages;
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    CountedPassage passage{
        {i % 7 < 5 ? "Zwanted" : "Zother", "XP" + std::to_string(i % 11), "XS" + number}, "", number};
    if (i % 3 != 0) passage.copy_key = "text" + std::to_string(i * i % 701);
    passages.push_back(passage);
  }
  const TemporaryFolder folder;
  Xapian::WritableDatabase names((folder.path() / "names").string(), Xapian::DB_CREATE_OR_OVERWRITE);
  std::vector<Xapian::Database> shards;
  Xapian::Database all;
  const std::vector<std::string> heads = {"first", "second", "third"};
  const std::vector<std::ptrdiff_t> parts = {0, 900, 910, 3000};
  for (std::size_t shard = 0; shard < heads.size(); ++shard) {
    test::write_counted_shard(folder.path() / heads[shard],
                              {passages.begin() + parts[shard], passages.begin() + parts[shard + 1]},
                              test::Notes::are_missing);
    shards.emplace_back((folder.path() / heads[shard]).string());
    all.add_database(shards.back());
  }
  test::note_shared_texts(shards, heads, names);
  std::vector<NotedShard> noted;
  for (std::size_t shard = 0; shard < shards.size(); ++shard) noted.push_back({shards[shard], names, heads[shard]});
  for (const Xapian::Query& query :
       {Xapian::Query("Zwanted"), Xapian::Query("XP3"), Xapian::Query("XS17"), Xapian::Query::MatchAll}) {
    const MatchSet expected = Shard(passages).matches(query);
    const MatchSet found(SharedCopies(all, noted), query);
    CHECK(found.size() == expected.size());
    CHECK(counts(found, "XP") == counts(expected, "XP"));
    CHECK(counts(found, "XS") == counts(expected, "XS"));
    for (const bool is_served : {false, true}) {
      const MatchSet others(SharedCopies(all, is_served), query);
      CHECK(others.size() == expected.size());
      CHECK(counts(others, "XS") == counts(expected, "XS"));
    }
  }
}

TEST_CASE("every passage can match, and none") {
  const Shard shard({{{"XPraqqa"}}, {{"XPraqqa"}}});
  CHECK(counts(shard.matches(Xapian::Query::MatchAll), "XP") == Counts{{"raqqa", 2}});
  CHECK(shard.matches(Xapian::Query::MatchNothing).size() == 0);
  CHECK(counts(shard.matches(Xapian::Query::MatchNothing), "XP").empty());
  CHECK(Shard({}).matches(Xapian::Query::MatchAll).size() == 0);
}
