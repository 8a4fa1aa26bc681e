#include "indexer/ledger/carrier.h"

#include <algorithm>
#include <iterator>

namespace dateline {

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
    if (!entry.trace.sha256.empty()) fresh_.push_back(entry.trace.sha256);
  }
  take_(std::move(entry));
}

FileChanges Carrier::changes() const {
  FileChanges changes = changes_;
  if (last_ == nullptr) return changes;
  std::vector<std::string> fresh = fresh_;
  std::vector<std::string> vanished;
  last_->each_vanished([&](const FileEntry& file) { vanished.push_back(file.trace.sha256); });
  std::sort(fresh.begin(), fresh.end());
  std::sort(vanished.begin(), vanished.end());
  std::vector<std::string> moved;
  std::set_intersection(fresh.begin(), fresh.end(), vanished.begin(), vanished.end(), std::back_inserter(moved));
  changes.moved = moved.size();
  changes.fresh -= moved.size();
  changes.vanished = vanished.size() - moved.size();
  return changes;
}

}  // namespace dateline
