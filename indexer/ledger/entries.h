#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/article_facts.h"
#include "indexer/build_counts.h"
#include "indexer/ledger/file_trace.h"
#include "indexer/names_writer.h"
#include "indexer/read_counts.h"

/// What stands in a ledger, and its form in bytes (common/byte_coding.h). What decodes them takes any bytes: nullopt is
/// said of those that nobody has encoded.
namespace dateline {

/// Which of the items belong to a file.
struct ItemRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// A source file that was read.
struct FileEntry {
  std::string path;  ///< by which it was opened
  std::string file;  ///< within the archive
  FileTrace trace;
  ReadCounts counts;
  ItemRange items;
};

/// What came of a source file, in the order in which it came.
using LedgerItem = std::variant<Fault, ArticleFacts>;

/// An article that is in the index.
struct WrittenEntry {
  std::uint64_t id = 0;
  ArticleDigest digest{};  ///< of all that decides on its passages but the lexicons
  BuildCounts counts;
  TextPlace names;  ///< its NameCounts as encoded
};

/// `path` is that of the file they belong to, which is not repeated in each.
std::string encode(const LedgerItem& item, std::string_view path);
std::optional<LedgerItem> decode_item(std::string_view bytes, std::string_view path);

std::string encode(const FileEntry& entry);
std::optional<FileEntry> decode_file(std::string_view bytes);

std::string encode(const WrittenEntry& entry);
std::optional<WrittenEntry> decode_written(std::string_view bytes);

std::string encode(const NameCounts& names);
std::optional<NameCounts> decode_names(std::string_view bytes);

}  // namespace dateline
