#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "common/result.h"

namespace dateline {

/// The bytes of a file from its begin to its end, decompressed on the way if they are gzip (several members too).
///
/// Reads forward only, so pipes will do. Faults of the file do not throw: the stream ends there and `fault()` says why,
/// because what stands before a fault is still to be read.
class GzipStream {
 public:
  /// Opens `path` for reading, or tells why it cannot be.
  static Result<GzipStream, std::string> open(const std::string& path);

  /// Takes over an open file descriptor and closes it in the end.
  explicit GzipStream(int descriptor);
  ~GzipStream();
  GzipStream(GzipStream&&) noexcept;
  GzipStream& operator=(GzipStream&&) noexcept;

  /// Up to `size` bytes; fewer only at the end of the stream, none behind it.
  std::size_t read(char* into, std::size_t size);

  /// The next `size` bytes (fewer at the end) without reading past them. Holds until the next call.
  std::string_view peek(std::size_t size);

  /// Why the stream ended before its file did: "gzip stream ends early". Empty while all is well.
  [[nodiscard]] const std::string& fault() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
