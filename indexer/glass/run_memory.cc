#include "indexer/glass/run_memory.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dateline::glass {

void RunMemory::add(BulkShard& shard, std::size_t size) {
  const std::lock_guard lock(mutex_);
  shares_[&shard].size += size;
}

BulkShard* RunMemory::take_largest() {
  const std::lock_guard lock(mutex_);
  std::size_t all = 0;
  std::pair<BulkShard* const, Share>* largest = nullptr;
  for (auto& share : shares_) {
    if (share.second.taken) continue;
    all += share.second.size;
    if (largest == nullptr || share.second.size > largest->second.size) largest = &share;
  }
  if (all <= most_) return nullptr;
  largest->second.taken = true;
  return largest->first;
}

void RunMemory::reset(BulkShard& shard) {
  const std::lock_guard lock(mutex_);
  shares_[&shard] = {};
}

void give_back_freed_memory() {
#ifdef __GLIBC__
  // Where another allocator stands before the C library's (a sanitizer's, a preloaded one), this call is the first that
  // the library's hears of: it then sets itself up, which it takes for granted to happen before there are threads.
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  (void)::malloc_trim(0);
#endif
}

}  // namespace dateline::glass
