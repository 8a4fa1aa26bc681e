#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

/// What Xapian knows of the values of a slot without reading them.
struct ValueFacts {
  std::uint32_t documents = 0;  ///< that have one
  std::string least;
  std::string greatest;

  void add(std::string_view value);
  void add(const ValueFacts& other);
};

using FactsOfSlots = std::map<std::uint32_t, ValueFacts>;

/// Adds them to a postlist table.
void write_value_facts(const FactsOfSlots& slots, TableWriter& table);

/// Writes the values of a slot into a postlist table, in chunks of about 2,000 bytes.
class ValuesWriter {
 public:
  explicit ValuesWriter(TableWriter& table) : table_(table) {}

  /// Begins a slot; `key` is its values_key.
  void begin(std::string_view key);

  /// Documents come in ascending order; a value is not empty.
  void add(std::uint32_t document, std::string_view value);

  void finish_list();

 private:
  TableWriter& table_;
  std::string key_;
  std::uint32_t first_ = 0;  ///< document of the chunk
  std::uint32_t last_ = 0;
  std::string chunk_;
};

}  // namespace dateline::glass
