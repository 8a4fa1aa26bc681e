#include "indexer/containers/byte_window.h"

#include <algorithm>
#include <cassert>

namespace dateline {

namespace {
constexpr std::size_t chunk_size = 64U << 10U;
}

std::string_view ByteWindow::ahead(std::size_t size) {
  while (buffer_.size() - begin_ < size && fill(size)) {
  }
  return std::string_view(buffer_).substr(begin_);
}

bool ByteWindow::fill(std::size_t size) {
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t held = buffer_.size();
  buffer_.resize(held + std::max(chunk_size, size - held));
  buffer_.resize(held + stream_.read(buffer_.data() + held, buffer_.size() - held));
  take_boundaries();
  return buffer_.size() > held;
}

void ByteWindow::take_boundaries() {
  for (const MemberBoundary& boundary : stream_.take_boundaries()) {
    if (!boundaries_.empty() && boundaries_.back().offset == boundary.offset) {
      boundaries_.back().packed_offset = boundary.packed_offset;
    } else {
      boundaries_.push_back(boundary);
    }
  }
}

void ByteWindow::consume(std::size_t size) {
  assert(size <= buffer_.size() - begin_);
  begin_ += size;
  position_ += size;
  while (!boundaries_.empty() && boundaries_.front().offset < position_) boundaries_.pop_front();
}

std::optional<MemberBoundary> ByteWindow::boundary_at(std::uint64_t position) const {
  const auto found =
      std::lower_bound(boundaries_.begin(), boundaries_.end(), position,
                       [](const MemberBoundary& boundary, std::uint64_t at) { return boundary.offset < at; });
  if (found == boundaries_.end() || found->offset != position) return std::nullopt;
  return *found;
}

}  // namespace dateline
