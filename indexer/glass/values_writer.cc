#include "indexer/glass/values_writer.h"

#include <cassert>

#include "indexer/glass/keys.h"
#include "indexer/glass/numbers.h"

namespace dateline::glass {

namespace {

constexpr std::size_t chunk_size = 2000;

}  // namespace

void ValueFacts::add(std::string_view value) {
  if (documents == 0 || value < least) least = value;
  if (documents == 0 || value > greatest) greatest = value;
  ++documents;
}

void ValueFacts::add(const ValueFacts& other) {
  if (documents == 0 || other.least < least) least = other.least;
  if (documents == 0 || other.greatest > greatest) greatest = other.greatest;
  documents += other.documents;
}

void write_value_facts(const FactsOfSlots& slots, TableWriter& table) {
  // Numbers of slots do not sort as their keys do.
  std::map<std::string, const ValueFacts*> by_key;
  for (const auto& [slot, facts] : slots) by_key.emplace(value_facts_key(slot), &facts);
  for (const auto& [key, facts] : by_key) {
    std::string tag;
    append_number(tag, facts->documents);
    append_text(tag, facts->least);
    if (facts->greatest != facts->least) tag += facts->greatest;
    table.add(key, tag);
  }
}

void ValuesWriter::begin(std::string_view key) { key_ = key; }

void ValuesWriter::add(std::uint32_t document, std::string_view value) {
  assert(!value.empty());
  if (chunk_.empty()) {
    first_ = document;
  } else {
    append_number(chunk_, document - last_ - 1);
  }
  append_text(chunk_, value);
  last_ = document;
  if (chunk_.size() >= chunk_size) finish_list();
}

void ValuesWriter::finish_list() {
  if (chunk_.empty()) return;
  const std::size_t size = key_.size();
  append_sortable_number(key_, first_);
  table_.add(key_, chunk_);
  key_.resize(size);
  chunk_.clear();
}

}  // namespace dateline::glass
