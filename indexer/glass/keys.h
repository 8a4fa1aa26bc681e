#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The keys of the tables of a glass database: docs/GLASS-FORMAT.md.
namespace dateline::glass {

/// As Xapian has it: a longer term would leave no room in a key for the number of a document.
inline constexpr std::size_t longest_term = 245;
inline constexpr std::size_t longest_key = 255;

/// In the postlist table: what is no term begins with a zero byte and one of these.
inline constexpr std::string_view metadata_mark("\0\xc0", 2);
inline constexpr std::string_view value_facts_mark("\0\xd0", 2);
inline constexpr std::string_view values_mark("\0\xd8", 2);
inline constexpr std::string_view lengths_mark("\0\xe0", 2);

std::string metadata_key(std::string_view name);
std::string value_facts_key(std::uint32_t slot);

/// Of the values of a slot; the number of the first document of a chunk follows.
std::string values_key(std::uint32_t slot);

/// Throws Xapian::InvalidArgumentError for a term that is empty or too long, zero bytes counted twice.
void require_term(std::string_view term);

/// Of a term's postings and, with an end mark and the number of a document, of its positions.
std::string term_key(std::string_view term);

/// In the docdata and the termlist table.
std::string document_key(std::uint32_t document);

/// In the termlist table, behind the terms of the document: which slots have a value.
std::string slots_key(std::uint32_t document);

}  // namespace dateline::glass
