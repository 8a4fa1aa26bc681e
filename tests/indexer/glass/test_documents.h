#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/glass/bulk_shard.h"

/// Documents for the writers of shards, as they are and at random.
namespace dateline::glass {

/// What is said of a term, in the order in which it is said.
struct Told {
  std::string term;
  std::optional<std::uint32_t> position;
  std::uint32_t occurrences = 1;
};

struct TestDocument {
  std::vector<Told> terms;
  std::map<std::uint32_t, std::string> values;
  std::string data;
};

using Documents = std::vector<TestDocument>;

/// Terms with bytes of all kinds, positions with gaps and twice, long and short values and data, and now and then
/// nothing.
Documents random_documents(unsigned seed, std::size_t count);

/// In which way the bulk writer gets them.
struct Way {
  std::size_t in_batch = 7;
  std::size_t memory = RunMemory::usual;
  bool backwards = false;  ///< batches come in the opposite order
  unsigned jobs = 1;       ///< in the end
};

/// A batch of its own.
InvertedBatch inverted(const TestDocument& document);

void write_bulk(const Documents& documents, const std::filesystem::path& work, const std::filesystem::path& shard,
                const Way& way = {});

/// Through Xapian, in one go.
void write_portable(const Documents& documents, const std::filesystem::path& shard);

}  // namespace dateline::glass
