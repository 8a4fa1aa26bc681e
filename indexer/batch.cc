#include "indexer/batch.h"

namespace dateline {

std::optional<Batch> BatchCutter::add(BatchItem item) {
  if (const auto* record = std::get_if<Record>(&item)) bytes_ += record->bytes.size();
  batch_.items.push_back(std::move(item));
  if (bytes_ < most_bytes && batch_.items.size() < most_items) return std::nullopt;
  return next();
}

std::optional<Batch> BatchCutter::finish() {
  if (batch_.items.empty()) return std::nullopt;
  return next();
}

Batch BatchCutter::next() {
  Batch full = std::move(batch_);
  batch_ = Batch{full.number + 1, {}};
  bytes_ = 0;
  return full;
}

bool Turnstile::enter(std::uint64_t number) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return cancelled_ || next_ == number; });
  return !cancelled_;
}

void Turnstile::leave() {
  const std::lock_guard lock(mutex_);
  ++next_;
  changed_.notify_all();
}

void Turnstile::cancel() {
  const std::lock_guard lock(mutex_);
  cancelled_ = true;
  changed_.notify_all();
}

}  // namespace dateline
