#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/bounded_queue.h"
#include "indexer/ledger/entries.h"
#include "indexer/record.h"

namespace dateline {

/// A source file begins. It ends with its FileEntry.
struct FileBegun {
  std::string path;
};

/// What the archive holds, in order: records, or what an earlier build made of them, and the faults found between them.
using BatchItem = std::variant<Record, ArticleFacts, Fault, FileBegun, FileEntry>;

/// Neighbouring items: what one thread works on at a time.
struct Batch {
  std::uint64_t number = 0;  ///< from 0, in the order of the archive
  std::vector<BatchItem> items;
};

/// Cuts the stream of items into batches that depend on the archive only, not on the number of threads.
class BatchCutter {
 public:
  static constexpr std::size_t most_bytes = 96U << 10U;
  static constexpr std::size_t most_items = 256;

  /// Takes one more; returns the batch that it completes, if any.
  std::optional<Batch> add(BatchItem item);

  /// The last batch, if anything is left.
  std::optional<Batch> finish();

 private:
  Batch next();

  Batch batch_;
  std::size_t bytes_ = 0;
};

using BatchQueue = BoundedQueue<Batch>;

/// Lets batches through one at a time in their order, so that what depends on order (which of two equal articles is the
/// first, the order of messages) does not depend on the number of threads. Each batch must pass, also without doing
/// anything.
class Turnstile {
 public:
  /// Waits until all batches before `number` have passed. False after cancel().
  bool enter(std::uint64_t number);
  void leave();
  void cancel();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  bool cancelled_ = false;
};

}  // namespace dateline
