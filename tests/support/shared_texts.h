#pragma once

#include <xapian.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "common/schema.h"
#include "common/shared_texts.h"

namespace dateline::test {

/// Notes in a shard what its copy keys tell, as an index does; the searcher's tests must not need the indexer.
inline void note_shared_texts(Xapian::WritableDatabase& shard) {
  std::map<std::string, std::vector<std::uint32_t>> passages_of;
  for (auto posting = shard.postlist_begin(""); posting != shard.postlist_end(""); ++posting) {
    passages_of[shard.get_document(*posting).get_value(schema::copy_slot)].push_back(*posting);
  }
  passages_of.erase("");
  std::vector<SharedText> shared;
  std::uint32_t text = 0;
  for (const auto& [key, passages] : passages_of) {
    if (passages.size() < 2) continue;
    for (const std::uint32_t passage : passages) shared.push_back({passage, text});
    ++text;
  }
  std::sort(shared.begin(), shared.end(), [](const auto& a, const auto& b) { return a.document < b.document; });
  for (const auto& [key, bytes] : encode_shared_texts(shared)) shard.set_metadata(key, bytes);
}

}  // namespace dateline::test
