#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "common/article.h"
#include "indexer/gzip_stream.h"
#include "indexer/record.h"

namespace dateline {

using OnRecord = std::function<void(Record&&)>;
using OnFault = std::function<void(Fault&&)>;

/// A file of the archive, open, with its two names.
struct SourceFile {
  std::string file;  ///< path within the archive, UTF-8
  std::string path;  ///< for messages
  GzipStream stream;
  bool json_lines_only = false;  ///< whatever it looks like (standard input)
};

/// Cuts a file into its records: one text page, or the lines of JSON Lines. A record of more than
/// `longest_record` bytes is a fault and passed over; memory holds one record.
void read_records(SourceFile& source, std::uint64_t longest_record, const OnRecord& on_record, const OnFault& on_fault);

}  // namespace dateline
