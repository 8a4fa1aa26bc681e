#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace dateline {

/// Hands items from one thread to those that work on them, in order; bounded, so that memory does not grow with what
/// there is to do.
template <class Item>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t most_waiting) : most_waiting_(most_waiting) {}

  /// Waits for room. False after cancel(): nobody will take it.
  bool push(Item item) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return cancelled_ || waiting_.size() < most_waiting_; });
    if (cancelled_) return false;
    waiting_.push_back(std::move(item));
    changed_.notify_all();
    return true;
  }

  /// Waits for an item; nullopt when there will be none.
  std::optional<Item> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return cancelled_ || closed_ || !waiting_.empty(); });
    if (cancelled_ || waiting_.empty()) return std::nullopt;
    Item item = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    return item;
  }

  /// Nothing more will be pushed.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  /// Something failed: what waits is dropped.
  void cancel() {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    changed_.notify_all();
  }

 private:
  std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Item> waiting_;
  bool closed_ = false;
  bool cancelled_ = false;
};

}  // namespace dateline
