#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/glass/run_format.h"

namespace dateline::glass {

/// Where the bytes of a run come from that is not in memory.
class RunBytes {
 public:
  virtual ~RunBytes() = default;

  /// Appends the next ones to `bytes`, as many as it sees fit when a few are wanted; false at the end.
  virtual bool read(std::size_t wanted, std::string& bytes) = 0;
};

/// Reads the lists of a sorted run (run_format.h) one after another, from memory or, by and by, from elsewhere. Throws
/// Error where a run ends early.
class RunReader {
 public:
  /// A run in memory; `before` is added to the numbers of its documents.
  RunReader(std::string run, std::uint32_t before) : buffer_(std::move(run)), before_(before) {}

  explicit RunReader(std::unique_ptr<RunBytes> rest) : rest_(std::move(rest)) {}

  /// Moves to the next list, whose pieces are all to be read before that of the next one; false at the end.
  bool next();

  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] PostingCounts counts() const { return counts_; }

  /// The next piece of the list, until the next call.
  std::optional<Piece> piece();

  /// Sorts before the other one's list.
  [[nodiscard]] bool is_before(const RunReader& other) const {
    return beginning_ != other.beginning_ ? beginning_ < other.beginning_ : key_ < other.key_;
  }
  [[nodiscard]] bool at_same_key(const RunReader& other) const {
    return beginning_ == other.beginning_ && key_ == other.key_;
  }

 private:
  [[nodiscard]] bool has(std::size_t size) { return buffer_.size() - at_ >= size || fetch(size); }
  bool fetch(std::size_t size);
  std::uint64_t number();
  std::string_view bytes(std::size_t size);

  std::string buffer_;
  std::size_t at_ = 0;  ///< in buffer_
  std::unique_ptr<RunBytes> rest_;
  std::uint32_t before_ = 0;
  std::string key_;
  std::uint64_t beginning_ = 0;  ///< of the key, for comparing
  PostingCounts counts_;
};

}  // namespace dateline::glass
