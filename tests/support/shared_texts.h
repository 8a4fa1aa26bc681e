#pragma once

#include <xapian.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "common/shared_texts.h"

namespace dateline::test {

/// Notes what the copy keys of shards tell, as an index does, under a key for each; the searcher's tests must not need
/// the indexer.
inline void note_shared_texts(const std::vector<Xapian::Database>& shards, const std::vector<std::string>& heads,
                              Xapian::WritableDatabase& notes) {
  Xapian::Database all;
  for (const Xapian::Database& shard : shards) all.add_database(shard);
  std::map<std::string, std::vector<std::pair<std::string, std::uint32_t>>> passages_of;
  for (auto posting = all.postlist_begin(""); posting != all.postlist_end(""); ++posting) {
    const Xapian::Document passage = all.get_document(*posting);
    passages_of[passage.get_value(schema::copy_slot)].emplace_back(passage.get_value(schema::order_slot), *posting);
  }
  passages_of.erase("");
  std::vector<std::vector<SharedText>> shared(shards.size());
  std::uint32_t text = 0;
  for (auto& [key, passages] : passages_of) {
    if (passages.size() < 2) continue;
    std::sort(passages.begin(), passages.end());
    for (std::uint32_t rank = 0; rank < passages.size(); ++rank) {
      const std::size_t number = passages[rank].second - 1;
      shared[number % shards.size()].push_back({static_cast<std::uint32_t>(number / shards.size() + 1), text, rank});
    }
    ++text;
  }
  for (std::size_t shard = 0; shard < shards.size(); ++shard) {
    std::sort(shared[shard].begin(), shared[shard].end(),
              [](const auto& a, const auto& b) { return a.document < b.document; });
    for (const auto& [key, bytes] : encode_shared_texts(shared[shard], text, heads[shard])) {
      notes.set_metadata(key, bytes);
    }
  }
}

/// Of a shard that is the only one of its kind, in itself.
inline void note_shared_texts(Xapian::WritableDatabase& shard) {
  note_shared_texts({shard}, {std::string(schema::shared_texts)}, shard);
}

}  // namespace dateline::test
