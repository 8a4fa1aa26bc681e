#include "indexer/shared_texts_note.h"

#include <xapian.h>

#include <algorithm>
#include <tuple>

#include "common/schema.h"
#include "common/shard.h"
#include "common/shared_texts.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

/// A passage that has the text of another; its document is numbered among those of all shards, which take turns.
struct Copy {
  SharedText shared;
  std::string order_key;
};

struct Copies {
  std::vector<Copy> copies;
  std::uint32_t texts = 0;
};

Copies copies_in(const Xapian::Database& passages) {
  Copies found;
  const std::string prefix(schema::copy_hash);
  const auto end = passages.allterms_end(prefix);
  for (auto key = passages.allterms_begin(prefix); key != end; ++key) {
    if (key.get_termfreq() < 2) continue;
    const auto last = passages.postlist_end(*key);
    for (auto copy = passages.postlist_begin(*key); copy != last; ++copy) {
      found.copies.push_back({{*copy, found.texts, 0}, {}});
    }
    ++found.texts;
  }
  return found;
}

bool is_document_before(const Copy& a, const Copy& b) { return a.shared.document < b.shared.document; }

/// In the order of documents, in which values are read fastest.
void read_order_keys(const Xapian::Database& passages, std::vector<Copy>& copies) {
  auto key = passages.valuestream_begin(schema::order_slot);
  const auto end = passages.valuestream_end(schema::order_slot);
  for (Copy& copy : copies) {
    if (key == end) return;
    key.skip_to(copy.shared.document);
    if (key != end && key.get_docid() == copy.shared.document) copy.order_key = *key;
  }
}

void rank(std::vector<Copy>& copies) {
  const auto order = [](const Copy& copy) { return std::tie(copy.shared.text, copy.order_key, copy.shared.document); };
  std::sort(copies.begin(), copies.end(), [&](const Copy& a, const Copy& b) { return order(a) < order(b); });
  for (std::size_t i = 1; i < copies.size(); ++i) {
    if (copies[i].shared.text == copies[i - 1].shared.text) copies[i].shared.rank = copies[i - 1].shared.rank + 1;
  }
}

/// With the numbers that documents have in their shards.
std::vector<std::vector<SharedText>> by_shard(const std::vector<Copy>& copies, std::uint32_t shards) {
  std::vector<std::vector<SharedText>> of_shards(shards);
  for (const Copy& copy : copies) {
    const std::uint32_t number = copy.shared.document - 1;
    of_shards[number % shards].push_back({number / shards + 1, copy.shared.text, copy.shared.rank});
  }
  return of_shards;
}

}  // namespace

void note_shared_texts(const fs::path& generation, const std::vector<std::string>& shards, const fs::path& names) {
  const bool is_alone = shards.size() == 1;
  Xapian::Database all;
  for (const std::string& shard : shards) all.add_database(open_shard(generation / shard));
  Copies found = copies_in(all);
  std::sort(found.copies.begin(), found.copies.end(), is_document_before);
  read_order_keys(all, found.copies);
  rank(found.copies);
  std::sort(found.copies.begin(), found.copies.end(), is_document_before);
  const auto of_shards = by_shard(found.copies, static_cast<std::uint32_t>(shards.size()));
  const fs::path noted_in = is_alone ? generation / shards[0] : names;
  Xapian::WritableDatabase database(noted_in.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (std::size_t shard = 0; shard < shards.size(); ++shard) {
    const std::string head = is_alone ? std::string(schema::shared_texts) : shared_texts_key_of(shards[shard]);
    for (const auto& [key, bytes] : encode_shared_texts(of_shards[shard], found.texts, head)) {
      database.set_metadata(key, bytes);
    }
  }
  database.commit();
}

}  // namespace dateline
