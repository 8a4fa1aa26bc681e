#pragma once

#include "indexer/source_file.h"

namespace dateline {

/// Cuts a web archive (WARC 1.0 and 1.1, ISO 28500), plain or gzip, into the pages that were captured.
///
/// A page is a `response` of HTTP status 200 or a `resource` whose media type is HTML or PDF, or a `conversion` into
/// HTML or plain text. What else was captured is counted by its type, a `revisit` as such; records about the crawl are
/// passed over. A record's URL and day of capture go with the page.
///
/// `offset` and `length` of a page are those of its WARC record with the two line ends behind it, in the file as it is,
/// which is what indexes of web archives (CDX) hold and replay tools take: where each record is a gzip member of its
/// own, of that member in the compressed file; in a file that is compressed as a whole, of the record in the
/// decompressed one. `sha256` is that of the record decompressed.
///
/// What is damaged costs the records that it hits: a record whose length lies, bytes between records, a gzip
/// member that cannot be read. Each is a fault with the record's number, and reading goes on where the next record
/// begins: at "WARC/1." behind a line end or at the begin of a gzip member.
void cut_warc(SourceFile& source, Cutting& cutting);

}  // namespace dateline
