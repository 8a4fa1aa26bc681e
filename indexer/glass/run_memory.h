#pragma once

#include <cstddef>
#include <map>
#include <mutex>

namespace dateline::glass {

class BulkShard;

/// What the sorted runs of several shards may take of memory together while they wait: when it is used up, the shard
/// that has most merges its runs into a file. So shards are not all full at the same time, and merge as much as
/// possible at once, however many there are. For many threads at once.
class RunMemory {
 public:
  static constexpr std::size_t usual = std::size_t{128} << 20U;

  /// In bytes; what is being merged comes on top.
  explicit RunMemory(std::size_t most = usual) : most_(most) {}

  [[nodiscard]] std::size_t most() const { return most_; }

  /// So much more waits in a shard.
  void add(BulkShard& shard, std::size_t size);

  /// The shard that is to merge what waits in it, now and by whoever asks; none while there is room.
  BulkShard* take_largest();

  /// What waited in the shard does so no longer.
  void reset(BulkShard& shard);

 private:
  struct Share {
    std::size_t size = 0;
    bool taken = false;  ///< and not yet reset
  };

  std::size_t most_;
  std::mutex mutex_;
  std::map<BulkShard*, Share> shares_;  ///< guarded by mutex_
};

/// The C library keeps what is freed in pieces, and for each thread apart: gives back what nobody holds.
/// On any thread.
void give_back_freed_memory();

}  // namespace dateline::glass
