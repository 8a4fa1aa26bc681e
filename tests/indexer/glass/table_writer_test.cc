#include "indexer/glass/table_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <random>

#include "indexer/glass/bulk_shard.h"
#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::glass;

namespace {

/// DatabaseMetadata are entries of the postlist table whose keys and tags are as we please.
void check_entries(const DatabaseMetadata& entries) {
  const TemporaryFolder folder;
  const auto shard = folder.path() / "shard";
  BulkShard(folder.path() / "work").finish(shard, 1, entries);
  CHECK(damage_of(shard).empty());
  const Xapian::Database database(shard.string());
  auto key = database.metadata_keys_begin();
  for (const auto& [name, value] : entries) {
    REQUIRE(key != database.metadata_keys_end());
    REQUIRE(*key == name);
    REQUIRE(database.get_metadata(name) == value);
    ++key;
  }
  CHECK(key == database.metadata_keys_end());
  CHECK(database.get_metadata("not there").empty());
}

std::string random_bytes(std::mt19937& random, std::size_t least, std::size_t most, unsigned kinds) {
  std::string bytes(std::uniform_int_distribution<std::size_t>(least, most)(random), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() % kinds);
  return bytes;
}

}  // namespace

TEST_CASE("a table of any size holds what was put into it, in order") {
  const auto entries = GENERATE(0, 1, 2, 3, 100, 300, 20000);
  std::mt19937 random(static_cast<unsigned>(entries));
  DatabaseMetadata metadata;
  while (metadata.size() < static_cast<std::size_t>(entries)) {
    metadata[random_bytes(random, 1, 12, 256)] = random_bytes(random, 1, 60, 256);
  }
  check_entries(metadata);
}

TEST_CASE("keys may be long and alike, and begin one another") {
  std::mt19937 random(7);
  DatabaseMetadata metadata;
  for (int i = 0; i < 3000; ++i) metadata[random_bytes(random, 1, 253, 2)] = random_bytes(random, 1, 20, 256);
  const std::string same(240, 'k');
  for (int i = 0; i < 2000; ++i) metadata[same + std::to_string(i)] = std::to_string(i);
  for (std::size_t i = 1; i <= 253; ++i) metadata[std::string(i, '\xff')] = "f";
  check_entries(metadata);
}

TEST_CASE("a tag longer than a block stands in pieces") {
  std::mt19937 random(11);
  DatabaseMetadata metadata;
  for (const unsigned size : {2030U, 2031U, 2032U, 2033U, 2034U, 2035U, 2036U, 2037U, 2038U, 2039U, 2040U, 2041U, 2042U,
                              8191U, 8192U, 8193U, 20000U, 300000U}) {
    const std::string name = std::to_string(size);
    metadata[name] = random_bytes(random, size, size, 256);
    metadata[name + std::string(253 - name.size(), 'x')] = random_bytes(random, size, size, 256);
    metadata[name + "a"] = "short";
  }
  for (int i = 0; i < 300; ++i) metadata["r" + std::to_string(i)] = random_bytes(random, 1, 9000, 256);
  check_entries(metadata);
}
