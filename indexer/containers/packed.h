#pragma once

#include "indexer/source_file.h"

namespace dateline {

/// Cuts what stands in a zip archive or a tar archive, or is compressed with bzip2, xz or zstd: each entry in stored
/// order, as a file named "OUTER/ENTRY", which may be a container itself, up to `deepest_nesting`.
///
/// Nothing is unpacked to disk. An entry is a fault where it is protected by a password, is a link, has a name that
/// climbs out ("../x", "/x"), or is damaged: then what stands before the damage is read. Hidden entries and those that
/// are known to be no article are skipped and counted, as in folders. Of a WACZ (a zip archive with the WARC files of a
/// crawl in "archive/") only those are read.
void cut_packed(SourceFile& source, Cutting& cutting);

}  // namespace dateline
