#include "indexer/number_table.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// Neighbours, and keys that differ in their first bits only.
std::uint64_t key_of(std::uint32_t number) {
  return number % 2 == 0 ? std::uint64_t{number} << 40U : std::uint64_t{number};
}

/// Returns how many of them were there.
std::uint32_t put_all(NumberTable& table, std::uint32_t count) {
  std::uint32_t known = 0;
  for (std::uint32_t i = 0; i < count; ++i) known += table.put(key_of(i), i) ? 1U : 0U;
  return known;
}

}  // namespace

TEST_CASE("a key keeps the number that it was given first, in memory and in a file") {
  const TemporaryFolder folder;
  const std::uint32_t count = GENERATE(0U, 1U, 682U, 683U, 40'000U);
  const std::size_t memory = GENERATE(std::size_t{1}, NumberTable::usual_memory);
  NumberTable table(folder.path(), memory);
  CHECK(put_all(table, count) == 0);
  CHECK(table.size() == count);
  std::uint32_t wrong = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    wrong += table.find(key_of(i)) == i ? 0U : 1U;
    wrong += table.put(key_of(i), i + 1) == i ? 0U : 1U;
  }
  CHECK(wrong == 0);
  CHECK(table.size() == count);
  CHECK_FALSE(table.find(key_of(count)));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a small table needs no file, and a large one is an error without a disk") {
  NumberTable table("/nonexistent/folder");
  CHECK(put_all(table, 100'000) == 0);
  CHECK(table.find(key_of(99'999)) == 99'999);
  NumberTable small("/nonexistent/folder", 1);
  CHECK_THROWS_AS(put_all(small, 100'000), std::filesystem::filesystem_error);
}
