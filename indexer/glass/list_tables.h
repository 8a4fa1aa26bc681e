#pragma once

#include <optional>
#include <string>

#include "indexer/glass/posting_list_writer.h"
#include "indexer/glass/run_merge.h"
#include "indexer/glass/table_writer.h"
#include "indexer/glass/values_writer.h"

namespace dateline::glass {

/// Writes merged lists into the postlist table, behind what its beginning holds, and the positions into their own.
class ListTables : public ListSink {
 public:
  /// The position table is made with the first position: Xapian does without one that would be empty.
  ListTables(TableWriter& postlist, std::filesystem::path position_file)
      : postings_(postlist), values_(postlist), position_file_(std::move(position_file)) {}

  void begin_list(std::string_view key, PostingCounts counts) override;
  void add_piece(const Piece& piece) override;
  void finish_list() override;

  /// The position table, finished; nothing may follow.
  TableFacts finish();

 private:
  enum class Kind { values, lengths, postings };

  void add_content(std::uint32_t document, std::string_view& entries);
  void add_positions(std::uint32_t document, std::string_view positions);

  PostingListWriter postings_;
  ValuesWriter values_;
  std::filesystem::path position_file_;
  std::optional<TableWriter> positions_;
  Kind kind_ = Kind::postings;
  std::string position_key_;
  std::size_t term_size_ = 0;  ///< of what all keys of a term's positions have in common
};

}  // namespace dateline::glass
