#include "indexer/shared_texts_note.h"

#include <xapian.h>

#include <algorithm>

#include "common/schema.h"
#include "common/shared_texts.h"

namespace dateline {

namespace {

std::vector<SharedText> shared_texts_in(const Xapian::Database& passages) {
  std::vector<SharedText> shared;
  std::uint32_t text = 0;
  const std::string prefix(schema::copy_hash);
  const auto end = passages.allterms_end(prefix);
  for (auto key = passages.allterms_begin(prefix); key != end; ++key) {
    if (key.get_termfreq() < 2) continue;
    const auto last = passages.postlist_end(*key);
    for (auto copy = passages.postlist_begin(*key); copy != last; ++copy) shared.push_back({*copy, text});
    ++text;
  }
  std::sort(shared.begin(), shared.end(),
            [](const SharedText& a, const SharedText& b) { return a.document < b.document; });
  return shared;
}

}  // namespace

void note_shared_texts(const std::filesystem::path& shard) {
  Xapian::WritableDatabase database(shard.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (const auto& [key, bytes] : encode_shared_texts(shared_texts_in(database))) database.set_metadata(key, bytes);
  database.commit();
}

}  // namespace dateline
