#include "indexer/scratch_array.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

struct Record {
  std::uint64_t number;
  std::uint64_t square;
};

void add_squares(ScratchArray<Record>& records, std::uint64_t count) {
  for (std::uint64_t i = 0; i < count; ++i) records.push_back({i, i * i});
}

}  // namespace

TEST_CASE("what is added to a scratch array is read by its number, in memory, in the file and where they meet") {
  const TemporaryFolder folder;
  const std::uint64_t count = GENERATE(0U, 1U, 4095U, 4096U, 4097U, 10'000U);
  ScratchArray<Record> records(folder.path());
  add_squares(records, count);
  CHECK(records.size() == count);
  CHECK(records.empty() == (count == 0));
  ScratchReader<Record> in_order(records);
  for (std::uint64_t i = 0; i < count; ++i) {
    CHECK(records[i].square == i * i);
    CHECK(in_order[i].square == i * i);
  }
  CHECK(records.part(count / 2, count).size() == count - count / 2);
  if (count > 4097) CHECK(records.part(4090, 4100)[7].number == 4097);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("few records need no file") {
  ScratchArray<Record> records("/nonexistent/folder");
  add_squares(records, 100);
  CHECK(records[99].square == 9801);
}

TEST_CASE("a scratch array without a disk is an error") {
  ScratchArray<Record> records("/nonexistent/folder");
  CHECK_THROWS_AS(add_squares(records, 10'000), std::filesystem::filesystem_error);
}

TEST_CASE("a scratch reader finds records in any order") {
  const TemporaryFolder folder;
  ScratchArray<Record> records(folder.path());
  add_squares(records, 5000);
  ScratchReader<Record> reader(records, 64);
  for (const unsigned number : {4999U, 0U, 3U, 4U, 4998U, 2500U, 2499U}) CHECK(reader[number].number == number);
}
