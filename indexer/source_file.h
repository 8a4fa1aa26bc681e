#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "common/article.h"
#include "indexer/gzip_stream.h"
#include "indexer/read_counts.h"
#include "indexer/read_limits.h"
#include "indexer/record.h"

namespace dateline {

using OnRecord = std::function<void(Record&&)>;
using OnFault = std::function<void(Fault&&)>;

/// What everything that cuts a file of the archive works with. All of it outlives the cutting.
struct Cutting {
  const OnRecord& on_record;
  const OnFault& on_fault;
  const ReadLimits& limits;
  UnpackBudget& budget;  ///< of the source file
  ReadCounts& counts;
  bool budget_told = false;  ///< that it is exceeded was told
};

/// A file of the archive, or one within a container, open, with its two names.
struct SourceFile {
  std::string file;  ///< path within the archive, UTF-8; within a container "outer.zip/inner/name.txt"
  std::string path;  ///< for messages
  GzipStream stream;
  bool json_lines_only = false;  ///< whatever it looks like (standard input)
  unsigned depth = 0;            ///< containers around it; at 0, `path` can be opened again
};

/// Cuts a file into its records: one text page, the lines of JSON Lines, or what the container holds that it is. A
/// record of more than `longest_record` bytes is a fault and passed over; memory holds one record.
void read_records(SourceFile& source, Cutting& cutting);

}  // namespace dateline
