#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/glass/values_writer.h"
#include "indexer/glass/version_file.h"

namespace dateline::glass {

/// An entry of the docdata or the termlist table, ready to be written.
struct DocumentTag {
  enum class Kind : std::uint8_t { data, terms, slots };

  Kind kind = Kind::data;
  bool compressed = false;
  std::uint32_t document = 0;  ///< within the batch, from 1
  std::uint32_t size = 0;      ///< of its bytes
};

/// The documents of a batch, inverted: what of them goes into the tables of a shard.
struct InvertedBatch {
  DocumentStatistics statistics;
  FactsOfSlots values;
  std::string lists;  ///< a sorted run (see run_format.h) in which the documents are numbered from 1
  std::vector<DocumentTag> tags;
  std::string tag_bytes;  ///< of the tags, one behind the other
};

}  // namespace dateline::glass
