#include "indexer/glass/list_tables.h"

#include "indexer/glass/keys.h"
#include "indexer/glass/numbers.h"

namespace dateline::glass {

void ListTables::begin_list(std::string_view key, PostingCounts counts) {
  if (key.starts_with(values_mark)) {
    kind_ = Kind::values;
    values_.begin(key);
  } else if (key.starts_with(lengths_mark)) {
    kind_ = Kind::lengths;
    postings_.begin_lengths();
  } else {
    kind_ = Kind::postings;
    postings_.begin_term(key, counts);
    position_key_ = key;
    position_key_ += '\0';
    term_size_ = position_key_.size();
  }
}

void ListTables::add_piece(const Piece& piece) {
  std::string_view entries = piece.entries;
  std::uint32_t document = piece.first;
  add_content(document, entries);
  while (!entries.empty()) {
    document += static_cast<std::uint32_t>(take_number(entries)) + 1;
    add_content(document, entries);
  }
}

void ListTables::add_content(std::uint32_t document, std::string_view& entries) {
  if (kind_ == Kind::values) return values_.add(document, take_text(entries));
  postings_.add(document, static_cast<std::uint32_t>(take_number(entries)));
  if (kind_ == Kind::lengths) return;
  if (const std::string_view positions = take_text(entries); !positions.empty()) add_positions(document, positions);
}

void ListTables::add_positions(std::uint32_t document, std::string_view positions) {
  position_key_.resize(term_size_);
  append_sortable_number(position_key_, document);
  if (!positions_) positions_.emplace(position_file_);
  positions_->add(position_key_, positions);
}

void ListTables::finish_list() {
  if (kind_ == Kind::values) return values_.finish_list();
  postings_.finish_list();
}

TableFacts ListTables::finish() { return positions_ ? positions_->finish() : TableFacts{}; }

}  // namespace dateline::glass
