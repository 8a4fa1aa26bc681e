#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/glass/run_format.h"
#include "indexer/scratch_file.h"

namespace dateline::glass {

/// Reads the lists of a sorted run (run_format.h) one after another, from memory or, by and by, from a file. Throws
/// Error where the file does not hold what was written to it.
class RunReader {
 public:
  /// A run in memory; `before` is added to the numbers of its documents.
  RunReader(std::string run, std::uint32_t before) : buffer_(std::move(run)), before_(before) {}

  explicit RunReader(std::unique_ptr<ScratchFile> file) : file_(std::move(file)) {}

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
  bool has(std::size_t size);
  std::uint64_t number();
  std::string_view bytes(std::size_t size);

  std::string buffer_;
  std::size_t at_ = 0;  ///< in buffer_
  std::unique_ptr<ScratchFile> file_;
  std::uint64_t read_ = 0;  ///< bytes of the file
  std::uint32_t before_ = 0;
  std::string key_;
  std::uint64_t beginning_ = 0;  ///< of the key, for comparing
  PostingCounts counts_;
};

}  // namespace dateline::glass
