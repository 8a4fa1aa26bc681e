#include "indexer/sorted_records.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

struct Record {
  std::uint64_t key;
  std::uint64_t index;
};

/// Keys 10, 20, 30 and so on, each `times` times.
SortedRecords<Record> tens(const std::filesystem::path& folder, std::uint64_t keys, std::uint64_t times) {
  SortedRecords<Record> records(folder);
  for (std::uint64_t i = 0; i < keys * times; ++i) records.push_back({(i / times + 1) * 10, i});
  return records;
}

std::vector<std::uint64_t> with_key(const SortedRecords<Record>& records, std::uint64_t key) {
  std::vector<std::uint64_t> indexes;
  records.visit(key, [&](std::uint64_t index, const Record& record) {
    CHECK(record.index == index);
    indexes.push_back(index);
    return false;
  });
  return indexes;
}

}  // namespace

TEST_CASE("each key is found, and none that is not there") {
  const TemporaryFolder folder;
  const std::uint64_t keys = GENERATE(0U, 1U, 127U, 128U, 129U, 10'000U);
  const SortedRecords<Record> records = tens(folder.path(), keys, 1);
  CHECK(records.size() == keys);
  CHECK(records.empty() == (keys == 0));
  for (std::uint64_t i = 0; i < keys; ++i) {
    const auto found = records.find((i + 1) * 10);
    REQUIRE(found);
    CHECK(found->index == i);
    CHECK_FALSE(records.find(i * 10 + 5));
  }
  CHECK_FALSE(records.find(keys * 10 + 10));
}

TEST_CASE("all records of one key are visited in their order, also beyond a block") {
  const TemporaryFolder folder;
  const std::uint64_t times = GENERATE(2U, 127U, 128U, 300U);
  const SortedRecords<Record> records = tens(folder.path(), 20, times);
  for (std::uint64_t key = 1; key <= 20; ++key) {
    const std::vector<std::uint64_t> found = with_key(records, key * 10);
    REQUIRE(found.size() == times);
    CHECK(found.front() == (key - 1) * times);
    CHECK(found.back() == key * times - 1);
  }
  CHECK(with_key(records, 15).empty());
  CHECK(with_key(records, 210).empty());
}

TEST_CASE("a visit from a key on begins with the first that is not smaller and ends where it is told to") {
  const TemporaryFolder folder;
  const SortedRecords<Record> records = tens(folder.path(), 1000, 1);
  std::vector<std::uint64_t> keys;
  records.visit_from(1275, [&](std::uint64_t /*index*/, const Record& record) {
    keys.push_back(record.key);
    return keys.size() == 3;
  });
  CHECK(keys == std::vector<std::uint64_t>{1280, 1290, 1300});
}
