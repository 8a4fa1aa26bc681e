#include "indexer/glass/version_file.h"

#include <algorithm>
#include <random>

#include "indexer/glass/deflater.h"
#include "indexer/glass/numbers.h"
#include "indexer/new_file.h"

namespace dateline::glass {

namespace {

/// The name, and the day of the format: years since 2014, month and day in 7, 4 and 5 bits.
constexpr std::string_view beginning("\x0f\x0dXapian Glass\x04\x6e", 16);

constexpr std::uint32_t sequential_flag = 2;
constexpr std::uint32_t no_root_flag = 1;

/// Of blocks that are free, of which there are none: the revision, the number of blocks, and where the list of them
/// begins and ends.
std::string free_blocks(const TableFacts& table) {
  std::string list;
  append_number(list, revision);
  append_number(list, table.blocks);
  list += std::string(4, '\0');
  return list;
}

void append_table(std::string& bytes, const TableFacts& table, std::size_t not_compressed) {
  const bool there = table.blocks != 0;
  append_number(bytes, table.root);
  append_number(bytes, table.level << 2U | sequential_flag | (there ? 0 : no_root_flag));
  append_number(bytes, table.entries);
  append_number(bytes, block_size >> 11U);
  append_number(bytes, not_compressed);
  append_text(bytes, there ? free_blocks(table) : std::string());
}

void append_statistics(std::string& bytes, const DocumentStatistics& statistics) {
  constexpr std::uint32_t numbers_left_out = 0;
  constexpr std::uint32_t oldest_changes = 0;
  constexpr std::uint32_t most_frequent_spelling = 0;
  append_number(bytes, statistics.documents);
  append_number(bytes, numbers_left_out);
  append_number(bytes, statistics.least_length);
  append_number(bytes, statistics.most_occurrences);
  append_number(bytes, statistics.greatest_length - statistics.most_occurrences);
  append_number(bytes, oldest_changes);
  append_number(bytes, statistics.total_length);
  append_number(bytes, most_frequent_spelling);
}

}  // namespace

void DocumentStatistics::add(std::uint64_t length, std::uint32_t occurrences) {
  add({1, length, length, length, occurrences});
}

void DocumentStatistics::add(const DocumentStatistics& other) {
  documents += other.documents;
  total_length += other.total_length;
  if (least_length == 0 || (other.least_length != 0 && other.least_length < least_length)) {
    least_length = other.least_length;
  }
  greatest_length = std::max(greatest_length, other.greatest_length);
  most_occurrences = std::max(most_occurrences, other.most_occurrences);
}

Uuid random_uuid() {
  std::random_device source;
  Uuid uuid;
  for (char& byte : uuid) byte = static_cast<char>(source());
  // Version 4 of RFC 4122: all other bits are random.
  uuid[6] = static_cast<char>((uuid[6] & 0x0f) | 0x40);
  uuid[8] = static_cast<char>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

void write_version_file(const std::filesystem::path& folder, const ShardTables& tables,
                        const DocumentStatistics& documents, const Uuid& uuid) {
  std::string bytes(beginning);
  bytes.append(uuid.data(), uuid.size());
  append_number(bytes, revision);
  append_table(bytes, tables.postlist, 0);
  append_table(bytes, tables.docdata, Deflater::never_longer_than);
  append_table(bytes, tables.termlist, Deflater::never_longer_than);
  append_table(bytes, tables.position, 0);
  append_table(bytes, {}, Deflater::never_longer_than);
  append_table(bytes, {}, Deflater::never_longer_than);
  append_statistics(bytes, documents);
  write_file(folder / "iamglass", bytes);
}

}  // namespace dateline::glass
