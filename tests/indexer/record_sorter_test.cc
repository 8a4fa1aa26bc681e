#include "indexer/record_sorter.h"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// Numbers in no order, some of them twice.
std::vector<std::uint64_t> shuffled(std::size_t count) {
  std::vector<std::uint64_t> numbers;
  for (std::uint64_t i = 0; i < count; ++i) numbers.push_back(i * 7919 % (count - count / 10));
  return numbers;
}

std::vector<std::uint64_t> sorted(const std::vector<std::uint64_t>& numbers, const std::filesystem::path& folder,
                                  std::size_t memory) {
  RecordSorter<std::uint64_t> sorter(folder, memory);
  for (const std::uint64_t number : numbers) sorter.add(number);
  CHECK(sorter.size() == numbers.size());
  std::vector<std::uint64_t> list;
  SortedStream<std::uint64_t> stream = sorter.sorted();
  while (const auto number = stream.next()) list.push_back(*number);
  CHECK_FALSE(stream.next());
  return list;
}

}  // namespace

TEST_CASE("records are sorted, however many and however little memory there is") {
  const TemporaryFolder folder;
  const std::size_t count = GENERATE(0U, 1U, 2U, 999U, 1000U, 20'000U);
  const std::size_t memory =
      GENERATE(std::size_t{1}, std::size_t{80}, std::size_t{8000}, RecordSorter<std::uint64_t>::usual_memory);
  const std::vector<std::uint64_t> numbers = shuffled(count);
  std::vector<std::uint64_t> expected = numbers;
  std::sort(expected.begin(), expected.end());
  CHECK(sorted(numbers, folder.path(), memory) == expected);
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("what fits into memory is sorted without a disk, and what does not is an error without one") {
  const std::vector<std::uint64_t> numbers = shuffled(20'000);
  CHECK(sorted(numbers, "/nonexistent/folder", RecordSorter<std::uint64_t>::usual_memory).size() == 20'000);
  CHECK_THROWS_AS(sorted(numbers, "/nonexistent/folder", 8000), std::filesystem::filesystem_error);
}
