#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/record.h"

namespace dateline {

/// What bounds a hostile archive.
struct ReadLimits {
  std::uint64_t longest_record = 64ULL << 20;  ///< bytes; a longer page or line is a fault and passed over
};

/// Walks sources in a stable order and yields their records one at a time.
///
/// A source is a file, a folder (walked by name, bytewise; symbolic links that leave the folder are faults and not
/// followed) or "-" (JSON Lines on standard input). Gzip is read through, several members too. A file that cannot be
/// read, is empty, is binary or of no known format is a fault; the walk goes on. Memory holds one record, never one
/// file of many.
class ArchiveReader {
 public:
  using OnRecord = std::function<void(Record&&)>;
  using OnFault = std::function<void(Fault&&)>;

  ArchiveReader(OnRecord on_record, OnFault on_fault, ReadLimits limits = {});

  /// Reads everything below `source`. A source that is not there is a fault.
  void read(const std::string& source);

 private:
  OnRecord on_record_;
  OnFault on_fault_;
  ReadLimits limits_;
};

}  // namespace dateline
