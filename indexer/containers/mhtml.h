#pragma once

#include "indexer/source_file.h"

namespace dateline {

/// Whether a file that begins with `sample` is a page that a browser saved as MHTML: a MIME message of type
/// multipart/related, or text/html for a page without pictures.
bool begins_mhtml(std::string_view sample);

/// Cuts out of an MHTML file (RFC 2557) the page that it holds, among its pictures, style sheets and frames: the part
/// that `start` names, else the first one of HTML, also where it stands in a multipart within.
///
/// The page has the URL of its Content-Location, else of the message's Snapshot-Content-Location, and was captured at
/// the message's Date. `offset`, `length` and `sha256` are those of the part, head and body, in the decompressed file.
/// What is no HTML is passed over without being held. Bounded: parts of more than `longest_record` bytes, multiparts
/// that nest deeper than four.
void cut_mhtml(SourceFile& source, Cutting& cutting);

}  // namespace dateline
