#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/gzip_stream.h"

namespace dateline {

struct Line {
  std::uint64_t number = 1;  ///< from 1
  std::uint64_t offset = 0;  ///< of its first byte in the decompressed file
  std::string bytes;         ///< without the line feed; empty if it is too long
  bool too_long = false;
  bool ended = true;  ///< by a line feed, not by the end of the file
};

/// The lines of a stream, one at a time: a line above the limit is passed over without being held.
class LineReader {
 public:
  /// `stream` must outlive the reader.
  LineReader(GzipStream& stream, std::uint64_t longest_line) : stream_(stream), longest_line_(longest_line) {}

  std::optional<Line> next();

 private:
  bool fill();

  GzipStream& stream_;
  std::uint64_t longest_line_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t number_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace dateline
