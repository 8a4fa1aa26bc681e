#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/gzip_stream.h"

namespace dateline {

/// The part of a stream that is being looked at: one may look ahead as far as memory is to go, and consume less than
/// one has seen. Remembers where gzip members meet within it.
class ByteWindow {
 public:
  /// `stream` must outlive the window.
  explicit ByteWindow(GzipStream& stream) : stream_(stream) {}

  /// At least the next `size` bytes, fewer only at the end; more where they are here anyway. Holds until the next call.
  std::string_view ahead(std::size_t size);

  /// Requires that ahead() has shown so many.
  void consume(std::size_t size);

  /// Of the next byte, in the decompressed stream.
  [[nodiscard]] std::uint64_t position() const { return position_; }

  /// Whether a gzip member, or the stream, begins or ends at `position`, which was seen and not consumed.
  [[nodiscard]] std::optional<MemberBoundary> boundary_at(std::uint64_t position) const;

 private:
  bool fill(std::size_t size);
  void take_boundaries();

  GzipStream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t position_ = 0;
  std::deque<MemberBoundary> boundaries_;  ///< from position_ on
};

}  // namespace dateline
