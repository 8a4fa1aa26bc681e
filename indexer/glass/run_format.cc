#include "indexer/glass/run_format.h"

#include "indexer/glass/numbers.h"

namespace dateline::glass {

void append_list_head(std::string& run, std::string_view key, PostingCounts counts) {
  append_text(run, key);
  append_number(run, counts.documents);
  append_number(run, counts.occurrences);
}

void append_piece(std::string& run, const Piece& piece) {
  append_number(run, piece.entries.size());
  append_number(run, piece.first);
  append_number(run, piece.last - piece.first);
  run += piece.entries;
}

void append_list_end(std::string& run) { append_number(run, 0); }

}  // namespace dateline::glass
