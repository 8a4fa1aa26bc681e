#include "indexer/ledger/carrier.h"

#include <algorithm>

namespace dateline {

namespace {

using Digest = std::array<char, 32>;

/// Of a file that was read to its end.
std::optional<Digest> digest_of(const FileEntry& file) {
  Digest digest{};
  if (file.trace.sha256.size() != digest.size()) return std::nullopt;
  std::copy(file.trace.sha256.begin(), file.trace.sha256.end(), digest.begin());
  return digest;
}

/// How many there are that both have, each as often as both have it.
std::uint64_t in_common(SortedStream<Digest> one, SortedStream<Digest> other) {
  std::uint64_t count = 0;
  auto a = one.next();
  auto b = other.next();
  while (a && b) {
    const bool same = a == b;
    const bool a_is_behind = *b < *a;
    count += same ? 1 : 0;
    if (!a_is_behind) a = one.next();
    if (same || a_is_behind) b = other.next();
  }
  return count;
}

}  // namespace

std::optional<ReadCounts> Carrier::carried(const std::string& path, const std::string& file) {
  auto known = last_ == nullptr ? std::nullopt : last_->find(path, file);
  is_known_ = known.has_value();
  if (!known) return std::nullopt;
  if (!is_as_before(*known)) {
    ++changes_.changed;
    return std::nullopt;
  }
  ++changes_.carried;
  const ReadCounts counts = known->counts;
  take_(FileBegun{path});
  last_->each_item(*known, [this](LedgerItem&& item) {
    std::visit([this](auto&& one) { take_(BatchItem(std::forward<decltype(one)>(one))); }, std::move(item));
  });
  take_(std::move(*known));
  return counts;
}

bool Carrier::is_as_before(FileEntry& known) const {
  FileTrace& before = known.trace;
  const auto stamp = stamp_of(known.path);
  if (!stamp || !before.stamp || stamp->size != before.stamp->size) return false;
  if (before.settled && stamp == before.stamp) return true;
  if (before.sha256.empty()) return false;
  FileTrace now = trace_of(known.path, step_);
  if (now.sha256 != before.sha256) return false;
  before = std::move(now);
  return true;
}

void Carrier::ended(FileEntry entry) {
  if (last_ != nullptr && !is_known_) {
    ++changes_.fresh;
    if (const auto digest = digest_of(entry)) fresh_.add(*digest);
  }
  take_(std::move(entry));
}

FileChanges Carrier::changes() {
  FileChanges changes = changes_;
  if (last_ == nullptr) return changes;
  FileDigests vanished(work_folder_);
  last_->each_vanished([&](const FileEntry& file) {
    ++changes.vanished;
    if (const auto digest = digest_of(file)) vanished.add(*digest);
  });
  changes.moved = in_common(fresh_.sorted(), vanished.sorted());
  changes.fresh -= changes.moved;
  changes.vanished -= changes.moved;
  return changes;
}

}  // namespace dateline
