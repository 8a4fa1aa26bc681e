#include "common/block_checksums.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "common/error.h"
#include "common/seal.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using Verdict = BlockChecksums::Verdict;

namespace {

constexpr std::size_t docdata = 0;
constexpr std::size_t postlist = 2;
constexpr std::size_t termlist = 5;

std::string block(char content) { return std::string(checked_block, content); }

/// The block with this number of a large table.
std::string numbered(std::uint64_t number) { return block('x').replace(0, 6, std::to_string(100000 + number)); }

std::vector<std::uint32_t> checksums_of(std::string_view bytes) {
  std::vector<std::uint32_t> checksums;
  append_block_checksums(bytes, checksums);
  return checksums;
}

/// The message of the error, or that there was none.
std::string opening_of(const std::filesystem::path& shard) {
  try {
    return BlockChecksums::open(shard) ? "opened" : "none";
  } catch (const Error& error) {
    return std::string(error.what()).substr(shard.string().size() + 1);
  }
}

}  // namespace

TEST_CASE("the checksums of blocks are their CRC-32, of each apart, however they come") {
  const std::string bytes = block('a') + block('b') + "end";
  const std::vector<std::uint32_t> expected = {crc32_of(block('a')), crc32_of(block('b')), crc32_of("end")};
  CHECK(checksums_of(bytes) == expected);
  std::vector<std::uint32_t> in_two = checksums_of(block('a'));
  append_block_checksums(block('b') + "end", in_two);
  CHECK(in_two == expected);
  CHECK(checksums_of("").empty());
}

TEST_CASE("a block is as it was written, in its place and in no other") {
  const TemporaryFolder folder;
  folder.write(block_checksums_file,
               encode_block_checksums({{"docdata", checksums_of(block('a') + block('b'))}, {"postlist", {}}}));
  const auto checksums = BlockChecksums::open(folder.path());
  REQUIRE(checksums);
  CHECK(checksums->has(docdata));
  CHECK(checksums->has(postlist));
  CHECK_FALSE(checksums->has(termlist));
  CHECK(checksums->compare(docdata, 1, block('a')) == Verdict::another);
  CHECK(checksums->compare(docdata, 1, block('b')) == Verdict::as_written);
  CHECK(checksums->compare(docdata, 0, block('b')) == Verdict::another);
  CHECK(checksums->compare(docdata, 2, block('a')) == Verdict::another);
  CHECK(checksums->compare(postlist, 0, block('a')) == Verdict::another);
  CHECK(checksums->compare(termlist, 0, block('a')) == Verdict::another);
  // Once is enough.
  CHECK(checksums->compare(docdata, 1, "") == Verdict::as_written);
}

TEST_CASE("the checksums of large tables stand on several pages") {
  constexpr std::uint64_t many = 2500;
  TableChecksums tables;
  for (std::uint64_t i = 0; i < many; ++i) append_block_checksums(numbered(i), tables["docdata"]);
  for (std::uint64_t i = 0; i < many; ++i) append_block_checksums(numbered(many + i), tables["termlist"]);
  const TemporaryFolder folder;
  folder.write(block_checksums_file, encode_block_checksums(tables));
  const auto checksums = BlockChecksums::open(folder.path());
  for (const std::uint64_t i : {0U, 1022U, 1023U, 2046U, 2499U}) {
    CHECK(checksums->compare(docdata, i, numbered(many + i)) == Verdict::another);
    CHECK(checksums->compare(docdata, i, numbered(i)) == Verdict::as_written);
    CHECK(checksums->compare(termlist, i, numbered(many + i)) == Verdict::as_written);
  }
}

TEST_CASE("checksums that are damaged tell nothing") {
  const TemporaryFolder folder;
  CHECK(opening_of(folder.path()) == "none");
  const std::string whole = encode_block_checksums({{"docdata", checksums_of(block('a'))}});
  constexpr std::size_t head = 28;
  for (std::size_t byte = 0; byte < whole.size(); ++byte) {
    std::string damaged = whole;
    damaged[byte] = static_cast<char>(damaged[byte] ^ 0x10);
    folder.write(block_checksums_file, damaged);
    CHECK(opening_of(folder.path()) == (byte < head ? "block-checksums: not as it was written" : "opened"));
    if (byte >= head) CHECK(BlockChecksums::open(folder.path())->compare(docdata, 0, block('a')) == Verdict::untold);
  }
  folder.write(block_checksums_file, whole.substr(0, head));
  CHECK(BlockChecksums::open(folder.path())->compare(docdata, 0, block('a')) == Verdict::untold);
  folder.write(block_checksums_file, "");
  CHECK(opening_of(folder.path()) == "block-checksums: not as it was written");
}

TEST_CASE("a table that Xapian is not known to write is refused") {
  CHECK_THROWS_WITH(encode_block_checksums({{"record", {1}}}), "record: no table that Xapian is known to write");
}
