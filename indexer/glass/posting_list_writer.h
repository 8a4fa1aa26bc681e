#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

/// What is told of all postings of a term before the first of them.
struct PostingCounts {
  std::uint64_t documents = 0;
  std::uint64_t occurrences = 0;
};

/// Writes posting lists, and the lengths of the documents in the same form, into a postlist table: in chunks of about
/// 2,000 bytes, so that a reader may skip.
class PostingListWriter {
 public:
  explicit PostingListWriter(TableWriter& table) : table_(table) {}

  /// Begins the list of a term. Throws Xapian::DatabaseError for more occurrences than Xapian can count.
  void begin_term(std::string_view key, PostingCounts counts);

  /// Begins the list of lengths.
  void begin_lengths();

  /// Documents come in ascending order. A list has at least one.
  void add(std::uint32_t document, std::uint32_t occurrences);

  void finish_list();

 private:
  void begin(std::string_view key, std::string_view between, PostingCounts counts);
  void write_chunk(bool last);

  TableWriter& table_;
  std::string key_;
  std::size_t key_size_ = 0;  ///< of what all chunks of the list have in common
  std::string_view between_;  ///< it and the number of a document
  PostingCounts counts_;
  bool first_chunk_ = true;
  std::uint32_t first_ = 0;  ///< document of the chunk; 0: none yet
  std::uint32_t last_ = 0;
  std::string chunk_;
  std::string tag_;
};

}  // namespace dateline::glass
