#include "common/block_cache.h"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

constexpr std::size_t block_size = 16;

std::string block_of(std::uint64_t table, std::uint64_t block) {
  std::string bytes = std::to_string(table) + ' ' + std::to_string(block);
  bytes.resize(block_size, '.');
  return bytes;
}

/// What stands there, empty if nothing.
std::string found(BlockCache& cache, std::uint64_t table, std::uint64_t block) {
  std::string bytes(block_size, '\0');
  return cache.read(table, block, bytes.data()) ? bytes : "";
}

}  // namespace

TEST_CASE("a block that was kept is read again, that of another table is another") {
  BlockCache cache(64, block_size);
  CHECK(found(cache, 1, 0).empty());
  cache.keep(1, 0, block_of(1, 0));
  CHECK(found(cache, 1, 0) == block_of(1, 0));
  CHECK(found(cache, 2, 0).empty());
  CHECK(found(cache, 1, 1).empty());
  CHECK(found(cache, 0, 0).empty());
}

TEST_CASE("of the blocks that share a place the one that was used longest ago makes room") {
  BlockCache cache(4, block_size);
  for (std::uint64_t block = 0; block < 4; ++block) cache.keep(1, block, block_of(1, block));
  CHECK(found(cache, 1, 0) == block_of(1, 0));
  cache.keep(1, 4, block_of(1, 4));
  CHECK(found(cache, 1, 1).empty());
  for (const std::uint64_t block : {0U, 2U, 3U, 4U}) CHECK(found(cache, 1, block) == block_of(1, block));
}

TEST_CASE("however many blocks are kept, each that is read is the one that was asked for") {
  BlockCache cache(64, block_size);
  std::size_t read = 0;
  for (std::uint64_t step = 0; step < 5000; ++step) {
    const std::uint64_t table = step % 3;
    const std::uint64_t block = step * step % 101;
    const std::string bytes = found(cache, table, block);
    if (bytes.empty()) {
      cache.keep(table, block, block_of(table, block));
    } else {
      CHECK(bytes == block_of(table, block));
      ++read;
    }
  }
  CHECK(read > 500);
}

TEST_CASE("what is no whole block is not kept") {
  BlockCache cache(64, block_size);
  cache.keep(1, 0, "short");
  CHECK(found(cache, 1, 0).empty());
}
