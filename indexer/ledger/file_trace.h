#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "common/result.h"
#include "indexer/byte_source.h"

namespace dateline {

/// By what a file is told to have changed without a look into it. The time of its last change of status is among it,
/// because no program sets that: a file that was written to and given its old time again is told.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::int64_t changed = 0;   ///< of its contents or status, likewise
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// A clock of files may stand still for so long. What was written to within that time before it was read may be written
/// to once more and look the same (git calls that "racily clean").
inline constexpr std::chrono::nanoseconds clock_step = std::chrono::seconds{2};

/// What a file was when it was read.
struct FileTrace {
  std::optional<FileStamp> stamp;  ///< none where it is not told by such: no regular file, or changed while it was read
  bool settled = false;            ///< its stamp tells whether it has changed since
  std::string sha256;              ///< of all of its bytes, 32 bytes; empty where they were not read to the end
};

/// The stamp of a regular file.
std::optional<FileStamp> stamp_of(const std::string& path);

/// Whether a file of that stamp, read at `now`, cannot have changed in the same step of the clock.
bool is_settled(const FileStamp& stamp, std::chrono::system_clock::time_point now, std::chrono::nanoseconds step);

/// A file that is open to be read for an index that may be updated later: its bytes are digested on their way.
class TracedFile {
 public:
  /// Or why it cannot be opened.
  static Result<TracedFile, std::string> open(const std::string& path);
  ~TracedFile();
  TracedFile(TracedFile&&) noexcept;
  TracedFile& operator=(TracedFile&&) noexcept;

  /// Its bytes, once. Must not outlive the file.
  std::unique_ptr<ByteSource> bytes();

  /// When it has been read: what it was. Where more than a little was left unread, which then does not matter, there is
  /// no digest; `to_the_end`: the rest is digested, however long it is.
  FileTrace trace(bool to_the_end, std::chrono::nanoseconds step);

 private:
  struct State;
  explicit TracedFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What a file is now, by all of its bytes; without a digest where it cannot be read.
FileTrace trace_of(const std::string& path, std::chrono::nanoseconds step);

}  // namespace dateline
