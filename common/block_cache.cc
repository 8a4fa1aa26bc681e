#include "common/block_cache.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace dateline {

namespace {

/// Fibonacci hashing: the golden ratio of 2^64.
constexpr std::uint64_t golden = 0x9E37'79B9'7F4A'7C15;
constexpr unsigned high_half = 32;

constexpr std::size_t large_page = std::size_t{1} << 21U;

/// Where the kernel has large pages it is asked for them: copying from small ones takes a tenth longer.
char* in_large_pages(std::size_t bytes) {
  const std::size_t room = (bytes + large_page - 1) / large_page * large_page;
  void* const memory = std::aligned_alloc(large_page, room);
  if (memory == nullptr) throw std::bad_alloc();
  ::madvise(memory, room, MADV_HUGEPAGE);
  return static_cast<char*>(memory);
}

}  // namespace

BlockCache::BlockCache(std::size_t blocks, std::size_t block)
    : size_(block),
      places_(std::max<std::size_t>(1, blocks / ways) * ways),
      bytes_(in_large_pages(places_.size() * block), &std::free) {}

BlockCache::Place* BlockCache::places_of(std::uint64_t table, std::uint64_t block) {
  const std::uint64_t hash = ((table << high_half ^ block) * golden) >> high_half;
  return &places_[hash % (places_.size() / ways) * ways];
}

char* BlockCache::bytes_of(const Place& place) {
  return bytes_.get() + static_cast<std::size_t>(&place - places_.data()) * size_;
}

bool BlockCache::read(std::uint64_t table, std::uint64_t block, char* bytes) {
  Place* const places = places_of(table, block);
  Place* const place = std::find_if(places, places + ways, [&](const Place& one) {
    return one.used != 0 && one.block == block && one.table == table;
  });
  if (place == places + ways) return false;
  place->used = ++clock_;
  std::memcpy(bytes, bytes_of(*place), size_);
  return true;
}

void BlockCache::keep(std::uint64_t table, std::uint64_t block, std::string_view bytes) {
  if (bytes.size() != size_) return;
  Place* const places = places_of(table, block);
  Place* const oldest =
      std::min_element(places, places + ways, [](const Place& a, const Place& b) { return a.used < b.used; });
  *oldest = {table, block, ++clock_};
  std::memcpy(bytes_of(*oldest), bytes.data(), size_);
}

}  // namespace dateline
