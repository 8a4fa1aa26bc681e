#include "indexer/glass/posting_list_writer.h"

#include <xapian.h>

#include <cassert>
#include <limits>

#include "indexer/glass/keys.h"
#include "indexer/glass/numbers.h"

namespace dateline::glass {

namespace {

constexpr std::size_t chunk_size = 2000;

constexpr std::string_view end_of_term("\0", 1);

}  // namespace

void PostingListWriter::begin_term(std::string_view key, PostingCounts counts) {
  if (counts.occurrences > std::numeric_limits<Xapian::termcount>::max()) {
    throw Xapian::DatabaseError("a term occurs too often");
  }
  begin(key, end_of_term, counts);
}

void PostingListWriter::begin_lengths() { begin(lengths_mark, {}, {}); }

void PostingListWriter::begin(std::string_view key, std::string_view between, PostingCounts counts) {
  key_ = key;
  key_size_ = key.size();
  between_ = between;
  counts_ = counts;
  first_chunk_ = true;
  first_ = 0;
}

void PostingListWriter::add(std::uint32_t document, std::uint32_t occurrences) {
  assert(document > (first_ == 0 ? 0 : last_));
  if (first_ != 0 && chunk_.size() >= chunk_size) write_chunk(false);
  if (first_ == 0) {
    first_ = document;
  } else {
    append_number(chunk_, document - last_ - 1);
  }
  append_number(chunk_, occurrences);
  last_ = document;
}

void PostingListWriter::finish_list() {
  assert(first_ != 0);
  write_chunk(true);
}

void PostingListWriter::write_chunk(bool last) {
  key_.resize(key_size_);
  tag_.clear();
  if (first_chunk_) {
    append_number(tag_, counts_.documents);
    append_number(tag_, counts_.occurrences);
    append_number(tag_, first_ - 1);
  } else {
    key_ += between_;
    append_sortable_number(key_, first_);
  }
  tag_ += last ? '1' : '0';
  append_number(tag_, last_ - first_);
  tag_ += chunk_;
  table_.add(key_, tag_);
  first_chunk_ = false;
  first_ = 0;
  chunk_.clear();
}

}  // namespace dateline::glass
