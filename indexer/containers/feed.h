#pragma once

#include "indexer/source_file.h"

namespace dateline {

/// Whether a document that begins with `sample` is XML of another kind than HTML, as its declaration or its first tag
/// tells; what it is then, its root tells.
bool begins_xml(std::string_view sample);

/// The same, but only where the first tag is one that feeds begin with.
bool begins_feed(std::string_view sample);

/// Cuts a feed (RSS 0.9 to 2.0, Atom, an export of WordPress) into its items, one at a time: a dump of gigabytes takes
/// no more memory than its longest item.
///
/// `offset`, `length` and `sha256` are those of the element of the item in the decompressed file, "item 3" is its
/// place. The feed is read up to where it is cut off or is no XML any more, which is a fault with the byte; XML that is
/// no feed is one, too. Items of an export that were never published are counted.
///
/// `around`, if any, is the record of a web archive that holds the feed: items stand at its place, and no more is told
/// of when they were captured, because the page of an item that was captured, too, is to stand for it.
void cut_feed(SourceFile& source, Cutting& cutting, const Record* around = nullptr);

}  // namespace dateline
