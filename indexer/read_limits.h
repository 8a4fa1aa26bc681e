#pragma once

#include <cstdint>
#include <string>

namespace dateline {

/// What bounds a hostile archive. Memory is bounded by the longest record; the others bound time.
struct ReadLimits {
  std::uint64_t longest_record = 16ULL << 20U;  ///< bytes; a longer page, line or capture is a fault and passed over
  std::uint64_t most_unpacked = 1ULL << 40U;    ///< bytes that one source file may unpack to
  unsigned highest_ratio = 250;                 ///< of the unpacked bytes to those of the source file
  std::uint64_t judged_from = 64ULL << 20U;     ///< what unpacks to fewer bytes harms nobody, whatever its ratio
  unsigned deepest_nesting = 4;                 ///< containers within containers
  unsigned most_comments = 100'000;             ///< of an article; each repeats what is known of the article
};

/// Whether what a source file unpacks to is still in proportion: the sum over everything within it, because a bomb may
/// be spread over many entries and stand in containers within containers.
///
/// Gzip's own limit is 1,032 to 1; pages of news reach 10, long runs of like lines 100.
class UnpackBudget {
 public:
  explicit UnpackBudget(const ReadLimits& limits) : limits_(limits) {}

  /// Bytes of the source file itself, as they are read.
  void add_packed(std::uint64_t bytes) { packed_ += bytes; }

  void add_unpacked(std::uint64_t bytes) { unpacked_ += bytes; }

  /// Why no more is to be unpacked; empty while all is well.
  [[nodiscard]] std::string exceeded() const;

 private:
  ReadLimits limits_;
  std::uint64_t packed_ = 0;
  std::uint64_t unpacked_ = 0;
};

/// "16 MiB", "40 bytes".
std::string size_text(std::uint64_t bytes);

}  // namespace dateline
