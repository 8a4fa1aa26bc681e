#include "indexer/coverage.h"

#include <xapian.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using Languages = std::vector<LanguageCount>;
using std::chrono::year;

TEST_CASE("gaps are the runs of months between the first and the last without an article") {
  using namespace std::chrono;
  const std::set<year_month> months = {year{2016} / December, year{2017} / January, year{2017} / April,
                                       year{2017} / June};
  const auto gaps = gaps_of(months);
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0] == std::pair{year{2017} / February, year{2017} / March});
  CHECK(gaps[1] == std::pair{year{2017} / May, year{2017} / May});
  CHECK(gaps_of({}).empty());
  CHECK(gaps_of({year{2017} / May}).empty());
}

TEST_CASE("days and months are counted over all shards, each once") {
  const TemporaryFolder folder;
  std::vector<std::filesystem::path> shards;
  for (const char* const day : {"20170603", "20170701"}) {
    shards.push_back(folder.path() / day);
    Xapian::WritableDatabase database(shards.back().string(), Xapian::DB_CREATE);
    Xapian::Document document;
    for (const std::string& term : {std::string("D20170603"), std::string("D") + day, std::string("M201706"),
                                    std::string("M") + std::string(day).substr(0, 6)}) {
      document.add_boolean_term(term);
    }
    database.add_document(document);
    database.commit();
  }
  const Coverage coverage = coverage_of(shards);
  CHECK(coverage.days == 2);
  CHECK(coverage.months == std::set{year{2017} / 6, year{2017} / 7});
  shards.push_back(folder.path() / "none");
  CHECK_THROWS_AS(coverage_of(shards), Error);
}

TEST_CASE("the languages of an index are counted over all shards, the main one first") {
  const TemporaryFolder folder;
  const std::vector<std::filesystem::path> shards = {folder.path() / "bodies", folder.path() / "comments"};
  for (const auto& shard : shards) {
    Xapian::WritableDatabase database(shard.string(), Xapian::DB_CREATE);
    for (const char* const language : {"Lru", "Lar", "Len", "Lru"}) {
      Xapian::Document document;
      document.add_boolean_term(language);
      database.add_document(document);
    }
    database.commit();
  }
  CHECK(languages_of(shards) == Languages{{"ru", 4}, {"ar", 2}, {"en", 2}});
  CHECK(languages_of({}) == Languages{});
}
