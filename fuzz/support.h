#pragma once

#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/phrases.h"
#include "indexer/source_file.h"

/// What several targets need.
namespace dateline::fuzz {

inline const Phrases& phrases() {
  static const Phrases built_in = [] {
    Phrases loaded;
    if (!loaded.add(default_phrases_tsv(), "phrases.tsv").empty()) __builtin_trap();
    return loaded;
  }();
  return built_in;
}

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

inline bool is_valid(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

/// Cuts `bytes` as the file `name` within a container, where it cannot be opened again; small limits, so that bombs are
/// met. Checks what holds of every record and fault.
inline void cut(std::string_view bytes, const std::string& name) {
  ReadLimits limits;
  limits.longest_record = 64U << 10U;
  limits.most_unpacked = 8U << 20U;
  limits.judged_from = 1U << 20U;
  ReadCounts counts;
  UnpackBudget budget(limits);
  budget.add_packed(bytes.size());
  std::uint64_t unpacked = 0;
  const OnRecord on_record = [&](Record&& record) {
    require(is_valid(record.file) && record.file.starts_with(name));
    // An item of a feed is its fields one behind the other, each with its length.
    require(record.format == RecordFormat::feed_item || record.bytes.size() <= limits.longest_record);
    require(!record.url || is_valid(*record.url));
    require(record.sha256.empty() || (record.sha256.size() == 64 && record.length > 0));
    unpacked += record.bytes.size();
  };
  const OnFault on_fault = [&](Fault&& fault) {
    require(is_valid(fault.file) && is_valid(fault.reason) && !fault.reason.empty());
  };
  Cutting cutting{on_record, on_fault, limits, budget, counts};
  SourceFile source{name, name, GzipStream(std::make_unique<MemorySource>(bytes), &budget), false, 1};
  read_records(source, cutting);
  // Each block of a stream may pass the limit once, in each container around it.
  require(unpacked <= limits.most_unpacked + bytes.size() + (4U << 20U));
}

}  // namespace dateline::fuzz
