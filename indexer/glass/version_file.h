#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

/// What the version file says of all documents.
struct DocumentStatistics {
  std::uint32_t documents = 0;  ///< numbered from 1, without gaps
  std::uint64_t total_length = 0;
  std::uint64_t least_length = 0;  ///< of those that have any
  std::uint64_t greatest_length = 0;
  std::uint32_t most_occurrences = 0;  ///< of a term in a document

  void add(std::uint64_t length, std::uint32_t occurrences);
  void add(const DocumentStatistics& other);
};

/// The tables of a shard. Those for spelling and synonyms are never there.
struct ShardTables {
  TableFacts postlist;
  TableFacts docdata;
  TableFacts termlist;
  TableFacts position;
};

using Uuid = std::array<char, 16>;

/// One that no other database has.
Uuid random_uuid();

/// Writes `iamglass` into a folder, which makes a database of the tables that are in it: so it comes last.
void write_version_file(const std::filesystem::path& folder, const ShardTables& tables,
                        const DocumentStatistics& documents, const Uuid& uuid);

}  // namespace dateline::glass
