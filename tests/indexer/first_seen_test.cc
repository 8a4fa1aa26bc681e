#include "indexer/first_seen.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

constexpr std::uint64_t known = 0x5f0c3a1e9b7d2846;
constexpr std::uint64_t fresh = 0x00000000000000ff;

}  // namespace

TEST_CASE("an article keeps the first generation that held it, however often the index is rebuilt") {
  const TemporaryFolder folder;
  FirstSeen first("20261120T030000Z", folder.path());
  first.add(known);
  first.write(folder.path());
  FirstSeen second("20261121T030000Z", folder.path());
  REQUIRE_FALSE(second.carry_over(folder.path()));
  CHECK(second.of("5f0c3a1e9b7d2846") == "20261120T030000Z");
  CHECK(second.of("00000000000000ff") == "20261121T030000Z");
  second.add(fresh);
  second.add(known);
  second.write(folder.path());
  CHECK(folder.read("first-seen.tsv") == "00000000000000ff\t20261121T030000Z\n5f0c3a1e9b7d2846\t20261120T030000Z\n");
}

TEST_CASE("an article that was away for a night is not new the night after") {
  const TemporaryFolder folder;
  FirstSeen first("20261120T030000Z", folder.path());
  first.add(known);
  first.write(folder.path());
  FirstSeen empty_night("20261121T030000Z", folder.path());
  REQUIRE_FALSE(empty_night.carry_over(folder.path()));
  empty_night.add(fresh);
  empty_night.write(folder.path());
  FirstSeen third("20261122T030000Z", folder.path());
  REQUIRE_FALSE(third.carry_over(folder.path()));
  CHECK(third.of("5f0c3a1e9b7d2846") == "20261120T030000Z");
}

TEST_CASE("an index of a program that kept no such days has none to carry over") {
  const TemporaryFolder folder;
  FirstSeen seen("20261121T030000Z", folder.path());
  CHECK_FALSE(seen.carry_over(folder.path()));
  CHECK(seen.of("5f0c3a1e9b7d2846") == "20261121T030000Z");
}

TEST_CASE("damaged lines of first-seen.tsv cost their articles the day and no more") {
  const TemporaryFolder folder;
  const std::string file = folder.write("first-seen.tsv",
                                        "00000000000000ff\t20261120T030000Z\n"
                                        "00000000000000f\t20261120T030000Z\n"
                                        "00000000000000fg\t20261120T030000Z\n"
                                        "00000000000001ff\n"
                                        "00000000000002ff\tlast week\n"
                                        "\n"
                                        "5f0c3a1e9b7d2846\t20261119T030000Z\n");
  FirstSeen seen("20261121T030000Z", folder.path());
  const auto fault = seen.carry_over(folder.path());
  REQUIRE(fault);
  CHECK(fault->file == file);
  CHECK(fault->position == "line 2");
  CHECK(fault->reason == "damaged; its article counts as new");
  CHECK(seen.of("00000000000000ff") == "20261120T030000Z");
  CHECK(seen.of("00000000000001ff") == "20261121T030000Z");
  CHECK(seen.of("5f0c3a1e9b7d2846") == "20261119T030000Z");
}

TEST_CASE("what the disk does not take of first-seen.tsv is an error") {
  const TemporaryFolder folder;
  FirstSeen seen("20261121T030000Z", folder.path());
  seen.add(known);
  CHECK_THROWS_AS(seen.write("/nonexistent/folder"), std::filesystem::filesystem_error);
}
