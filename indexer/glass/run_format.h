#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/posting_list_writer.h"

/// A sorted run: the lists of some neighbouring documents, in the order of their keys (indexer/glass/keys.h: values of
/// slots, lengths, postings of terms), on the way to the tables.
///
///     list    = text(key) number(documents) number(occurrences) piece... number(0)
///     piece   = number(size of its entries) number(first document) number(last - first) entries
///     entries = content of the first document (number(document - the one before - 1) content)...
///     content of values = text(value); of lengths = number(length)
///     content of postings = number(occurrences) text(positions as the position table has them, or empty)
///
/// Pieces are never looked into until tables are written of them: runs are merged by putting pieces behind one another.
/// The entries of a piece count from its first document, so that the same bytes serve when documents are renumbered.
namespace dateline::glass {

/// Part of a list.
struct Piece {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view entries;
};

void append_list_head(std::string& run, std::string_view key, PostingCounts counts);
void append_piece(std::string& run, const Piece& piece);
void append_list_end(std::string& run);

}  // namespace dateline::glass
