#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/byte_source.h"
#include "indexer/read_limits.h"

namespace dateline {

/// Where one gzip member ends and the next may begin: the same place in the decompressed and in the compressed bytes.
/// The begin and the end of the stream are such places too, also of a stream that is not compressed.
struct MemberBoundary {
  std::uint64_t offset = 0;         ///< in the decompressed bytes
  std::uint64_t packed_end = 0;     ///< in the compressed bytes, of the member before
  std::uint64_t packed_offset = 0;  ///< in the compressed bytes, of the member behind
};

/// The bytes of a file from its begin to its end, decompressed on the way if they are gzip (several members too).
///
/// Reads forward only, so pipes will do. Faults of the file do not throw: the stream ends there and `fault()` says why,
/// because what stands before a fault is still to be read.
class GzipStream {
 public:
  /// Opens `path` for reading, or tells why it cannot be. `budget`, if any, must outlive the stream; what is read of
  /// the file counts as packed.
  static Result<GzipStream, std::string> open(const std::string& path, UnpackBudget* budget = nullptr);

  /// The bytes of a source file that is open; what is read of it counts as packed.
  static GzipStream of_file(std::unique_ptr<ByteSource> file, UnpackBudget* budget);

  /// Takes over an open file descriptor and closes it in the end.
  explicit GzipStream(int descriptor);

  /// `budget`, if any, is charged with what is decompressed; the stream ends where it is exceeded.
  explicit GzipStream(std::unique_ptr<ByteSource> source, UnpackBudget* budget = nullptr);
  ~GzipStream();
  GzipStream(GzipStream&&) noexcept;
  GzipStream& operator=(GzipStream&&) noexcept;

  /// Up to `size` bytes; fewer only at the end of the stream, none behind it.
  std::size_t read(char* into, std::size_t size);

  /// The next `size` bytes (fewer at the end) without reading past them. Holds until the next call.
  std::string_view peek(std::size_t size);

  /// Why the stream ended before its file did: "gzip stream ends early". Empty while all is well.
  [[nodiscard]] const std::string& fault() const;

  /// Whether the bytes are gzip. Known once something has been read or peeked at.
  [[nodiscard]] bool compressed() const;

  /// The boundaries that were met since the last call, in order; of several at one offset the last. Those that nobody
  /// takes are forgotten as the stream goes on.
  std::vector<MemberBoundary> take_boundaries();

  /// After a fault of the compression: goes on with the next gzip member that begins with `beginning`. False if there
  /// is none.
  bool resume_at(std::string_view beginning);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A stream as the source of another one, for gzip within gzip. The stream must outlive the source.
class StreamSource : public ByteSource {
 public:
  explicit StreamSource(GzipStream& stream) : stream_(stream) {}
  std::size_t read(char* into, std::size_t size) override { return stream_.read(into, size); }
  [[nodiscard]] std::string fault() const override { return stream_.fault(); }

 private:
  GzipStream& stream_;
};

}  // namespace dateline
