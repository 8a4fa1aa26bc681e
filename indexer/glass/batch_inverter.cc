#include "indexer/glass/batch_inverter.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "indexer/glass/keys.h"
#include "indexer/glass/numbers.h"
#include "indexer/glass/position_coding.h"
#include "indexer/glass/run_format.h"

namespace dateline::glass {

namespace {

/// Numbers of things become where each begins when they are put side by side.
void to_begins(std::vector<std::uint32_t>& counts) {
  std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), std::uint32_t{0});
}

}  // namespace

void BatchInverter::begin_document() {
  batch_documents_.emplace_back();
  document_terms_.clear();
  positions_.clear();
  document_values_.clear();
}

std::uint32_t BatchInverter::number_of(std::string_view term) {
  const std::uint32_t number = terms_.number_of(term);
  if (number == documents_.size()) {
    documents_.push_back(0);
    slots_.push_back(0);
    stems_.push_back({});
  }
  return number;
}

std::uint32_t BatchInverter::slot_of(std::uint32_t term) {
  const auto document = static_cast<std::uint32_t>(batch_documents_.size());
  if (documents_[term] != document) {
    documents_[term] = document;
    slots_[term] = static_cast<std::uint32_t>(document_terms_.size());
    document_terms_.push_back({term, 0, 0});
  }
  return slots_[term];
}

std::uint32_t BatchInverter::stem_of(std::uint32_t term, std::string_view word, StemTerms& stems) {
  const std::uint64_t language = stems.language();
  if (language == 0 || stems_[term].language != language) {
    const std::uint32_t stem = number_of(stems.of(word));
    stems_[term] = {language, stem};
  }
  return stems_[term].term;
}

void BatchInverter::add_posting(std::string_view term, std::uint32_t position, std::uint32_t occurrences) {
  add_posting(number_of(term), position, occurrences);
}

void BatchInverter::add_posting(std::uint32_t term, std::uint32_t position, std::uint32_t occurrences) {
  const std::uint32_t slot = slot_of(term);
  document_terms_[slot].occurrences += occurrences;
  ++document_terms_[slot].positions;
  positions_.push_back({slot, position});
}

void BatchInverter::add_term(std::string_view term, std::uint32_t occurrences) {
  document_terms_[slot_of(number_of(term))].occurrences += occurrences;
}

void BatchInverter::add_word(std::string_view word, std::uint32_t position, StemTerms& stems) {
  const std::uint32_t term = number_of(word);
  add_posting(term, position, 1);
  ++document_terms_[slot_of(stem_of(term, word, stems))].occurrences;
}

void BatchInverter::add_value(std::uint32_t slot, std::string_view value) { document_values_[slot] = value; }

void BatchInverter::end_document(std::string_view data) {
  sort_positions();
  add_postings();
  batch_documents_.back().slots = take_values();
  if (!data.empty()) data_tags_.add(DocumentTag::Kind::data, static_cast<std::uint32_t>(batch_documents_.size()), data);
}

void BatchInverter::sort_positions() {
  begins_.clear();
  for (const DocumentTerm& term : document_terms_) begins_.push_back(term.positions);
  to_begins(begins_);
  by_term_.resize(positions_.size());
  for (const Position& position : positions_) by_term_[begins_[position.slot]++] = position.position;
  std::uint32_t* begin = by_term_.data();
  for (DocumentTerm& term : document_terms_) {
    std::uint32_t* const end = begin + term.positions;
    if (std::adjacent_find(begin, end, std::greater_equal<>()) != end) {
      std::sort(begin, end);
      term.positions = static_cast<std::uint32_t>(std::unique(begin, end) - begin);
    }
    begin = end;
  }
}

void BatchInverter::add_postings() {
  Document& document = batch_documents_.back();
  const auto number = static_cast<std::uint32_t>(batch_documents_.size());
  std::uint32_t most = 0;
  std::uint32_t begin = 0;
  for (std::size_t slot = 0; slot < document_terms_.size(); ++slot) {
    const DocumentTerm& term = document_terms_[slot];
    const std::size_t bytes_begin = position_bytes_.size();
    if (term.positions > 0) append_positions(position_bytes_, {by_term_.data() + begin, term.positions});
    begin = begins_[slot];
    const auto size = static_cast<std::uint32_t>(position_bytes_.size() - bytes_begin);
    postings_.push_back({term.term, number, term.occurrences, size, bytes_begin});
    document.length += term.occurrences;
    most = std::max(most, term.occurrences);
  }
  document.terms = static_cast<std::uint32_t>(document_terms_.size());
  batch_.statistics.add(document.length, most);
}

/// The values go to their slots; returns which slots these are.
std::string BatchInverter::take_values() {
  const auto number = static_cast<std::uint32_t>(batch_documents_.size());
  std::string slots;
  std::uint32_t next = 0;
  for (const auto& [slot, value] : document_values_) {
    if (value.empty()) continue;
    SlotValues& values = values_[slot];
    if (values.documents++ == 0) {
      values.first = number;
    } else {
      append_number(values.entries, number - values.last - 1);
    }
    values.last = number;
    append_text(values.entries, value);
    batch_.values[slot].add(value);
    append_number(slots, slot - next);
    next = slot + 1;
  }
  return slots;
}

bool BatchInverter::is_full() const {
  constexpr std::size_t many_postings = 500'000;  // several times what a batch has
  return postings_.size() >= many_postings;
}

InvertedBatch BatchInverter::finish() {
  order_postings();
  append_values();
  append_lengths();
  append_postings();
  if (term_lists_ == TermLists::kept) append_term_lists();
  append_tags(data_tags_);
  append_tags(term_tags_);
  batch_.lists = lists_;
  InvertedBatch finished = std::move(batch_);
  clear();
  return finished;
}

void BatchInverter::order_postings() {
  const std::vector<std::uint32_t>& sorted = terms_.sorted();
  std::vector<std::uint32_t> counts(terms_.size(), 0);
  for (const Posting& posting : postings_) ++counts[posting.term];
  begins_.resize(terms_.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t term : sorted) {
    begins_[term] = begin;
    begin += counts[term];
  }
  ordered_.resize(postings_.size());
  for (std::uint32_t i = 0; i < postings_.size(); ++i) ordered_[begins_[postings_[i].term]++] = i;
}

void BatchInverter::append_values() {
  std::map<std::string, const SlotValues*> by_key;
  for (const auto& [slot, values] : values_) {
    if (values.documents > 0) by_key.emplace(values_key(slot), &values);
  }
  for (const auto& [key, values] : by_key) {
    append_list_head(lists_, key, {values->documents, 0});
    append_piece(lists_, {values->first, values->last, values->entries});
    append_list_end(lists_);
  }
}

void BatchInverter::append_lengths() {
  if (batch_documents_.empty()) return;
  entries_.clear();
  for (const Document& document : batch_documents_) {
    if (!entries_.empty()) append_number(entries_, 0);
    append_number(entries_, document.length);
  }
  const auto last = static_cast<std::uint32_t>(batch_documents_.size());
  append_list_head(lists_, lengths_mark, {last, 0});
  append_piece(lists_, {1, last, entries_});
  append_list_end(lists_);
}

void BatchInverter::append_postings() {
  std::string key;
  for (std::size_t begin = 0; begin < ordered_.size();) {
    const std::uint32_t term = postings_[ordered_[begin]].term;
    const std::size_t end = begins_[term];
    PostingCounts counts{end - begin, 0};
    const std::uint32_t first = postings_[ordered_[begin]].document;
    std::uint32_t last = 0;
    entries_.clear();
    for (; begin < end; ++begin) {
      const Posting& posting = postings_[ordered_[begin]];
      if (last != 0) append_number(entries_, posting.document - last - 1);
      last = posting.document;
      append_number(entries_, posting.occurrences);
      append_text(entries_, std::string_view(position_bytes_).substr(posting.positions_begin, posting.positions_size));
      counts.occurrences += posting.occurrences;
    }
    key.clear();
    append_sortable_text(key, terms_.term(term));
    append_list_head(lists_, key, counts);
    append_piece(lists_, {first, last, entries_});
    append_list_end(lists_);
  }
}

/// Compressed one kind after the other, so that each has a code that fits it.
void BatchInverter::append_tags(Tags& tags) {
  deflater_.compress(tags.bytes, tags.tags, batch_.tag_bytes);
  batch_.tags.insert(batch_.tags.end(), tags.tags.begin(), tags.tags.end());
  tags.tags.clear();
  tags.bytes.clear();
}

/// Postings that are ordered by term give each document its terms in order.
void BatchInverter::append_term_lists() {
  std::vector<std::uint32_t> ends;
  for (const Document& document : batch_documents_) ends.push_back(document.terms);
  to_begins(ends);
  std::vector<std::uint32_t> by_document(postings_.size());
  for (const std::uint32_t posting : ordered_) by_document[ends[postings_[posting].document - 1]++] = posting;
  std::size_t i = 0;
  for (std::uint32_t number = 1; number <= batch_documents_.size(); ++number) {
    const Document& document = batch_documents_[number - 1];
    term_list_.begin(document.length, document.terms);
    for (; i < ends[number - 1]; ++i) {
      const Posting& posting = postings_[by_document[i]];
      term_list_.add(terms_.term(posting.term), posting.occurrences);
    }
    term_tags_.add(DocumentTag::Kind::terms, number, term_list_.bytes());
    if (!document.slots.empty()) term_tags_.add(DocumentTag::Kind::slots, number, document.slots);
  }
}

void BatchInverter::clear() {
  terms_.clear();
  slots_.clear();
  stems_.clear();
  documents_.clear();
  batch_documents_.clear();
  lists_.clear();
  postings_.clear();
  position_bytes_.clear();
  for (auto& [slot, values] : values_) {
    values.documents = 0;
    values.entries.clear();
  }
  batch_ = {};
}

}  // namespace dateline::glass
