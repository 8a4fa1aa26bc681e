#include "indexer/glass/keys.h"

#include <xapian.h>

#include <algorithm>

#include "indexer/glass/numbers.h"

namespace dateline::glass {

std::string metadata_key(std::string_view name) {
  if (name.empty()) throw Xapian::InvalidArgumentError("metadata needs a name");
  std::string key(metadata_mark);
  key += name;
  if (key.size() > longest_key) throw Xapian::InvalidArgumentError("the name of metadata is too long");
  return key;
}

std::string value_facts_key(std::uint32_t slot) {
  std::string key(value_facts_mark);
  append_last_number(key, slot);
  return key;
}

std::string values_key(std::uint32_t slot) {
  std::string key(values_mark);
  append_number(key, slot);
  return key;
}

void require_term(std::string_view term) {
  constexpr std::size_t end_and_document = 1 + 5;
  if (term.empty()) throw Xapian::InvalidArgumentError("a term is empty");
  const auto zeros = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
  if (term.size() <= longest_term && term.size() + zeros + end_and_document <= longest_key) return;
  throw Xapian::InvalidArgumentError("a term is too long: " + std::string(term));
}

std::string term_key(std::string_view term) {
  std::string key;
  append_sortable_text(key, term);
  return key;
}

std::string document_key(std::uint32_t document) {
  std::string key;
  append_sortable_number(key, document);
  return key;
}

std::string slots_key(std::uint32_t document) {
  std::string key = document_key(document);
  key += '\0';
  return key;
}

}  // namespace dateline::glass
