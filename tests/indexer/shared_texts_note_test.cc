#include "indexer/shared_texts_note.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/schema.h"
#include "common/shared_texts.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

struct Passage {
  std::string copy_key;
  std::string order_key;
};

void write_shard(const std::filesystem::path& folder, const std::vector<Passage>& passages) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (const Passage& passage : passages) {
    Xapian::Document document;
    document.set_data("passage");
    document.add_term("word");
    if (!passage.copy_key.empty()) document.add_boolean_term(std::string(schema::copy_hash) + passage.copy_key);
    document.add_value(schema::order_slot, passage.order_key);
    database.add_document(document);
  }
  database.commit();
}

std::vector<SharedText> noted(const std::filesystem::path& database, const std::string& head) {
  const Xapian::Database notes(database.string());
  const SharedTextsHead found = decode_shared_texts_head(notes.get_metadata(head), head);
  std::vector<SharedText> all;
  for (std::uint32_t part = 0; part < found.parts; ++part) {
    const auto shared = decode_shared_texts(notes.get_metadata(shared_texts_key(head, part)), head, part);
    all.insert(all.end(), shared.begin(), shared.end());
  }
  CHECK(found.texts == 2);
  return all;
}

}  // namespace

TEST_CASE("a shard notes which of its passages share a text, and which of them comes first") {
  const TemporaryFolder folder;
  write_shard(folder.path() / "bodies-00",
              {{"b", "3"}, {"only", "1"}, {"a", "9"}, {"b", "2"}, {"", "4"}, {"a", "9"}, {"b", "8"}});
  note_shared_texts(folder.path(), {"bodies-00"}, {});
  CHECK(noted(folder.path() / "bodies-00", std::string(schema::shared_texts)) ==
        std::vector<SharedText>{{1, 1, 1}, {3, 0, 0}, {4, 1, 0}, {6, 0, 1}, {7, 1, 2}});
}

TEST_CASE("of several shards it is noted beside them what they share with one another") {
  const TemporaryFolder folder;
  write_shard(folder.path() / "bodies-00", {{"b", "3"}, {"only", "1"}, {"a", "9"}});
  write_shard(folder.path() / "bodies-01", {{"b", "2"}, {"", "4"}});
  write_shard(folder.path() / "bodies-02", {{"", "7"}, {"a", "8"}, {"b", "1"}, {"other", "1"}});
  write_shard(folder.path() / "names", {});
  const std::vector<std::string> shards = {"bodies-00", "bodies-01", "bodies-02"};
  note_shared_texts(folder.path(), shards, folder.path() / "names");
  const auto noted_of = [&](const char* shard) { return noted(folder.path() / "names", shared_texts_key_of(shard)); };
  CHECK(noted_of("bodies-00") == std::vector<SharedText>{{1, 1, 2}, {3, 0, 1}});
  CHECK(noted_of("bodies-01") == std::vector<SharedText>{{1, 1, 1}});
  CHECK(noted_of("bodies-02") == std::vector<SharedText>{{2, 0, 0}, {3, 1, 0}});
}
