#include "indexer/index_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

/// Writes `batches` batches with one document each, told by their data; every tenth has none.
void write_batches(ShardMerger& merger, std::uint64_t batches) {
  for (std::uint64_t batch = 0; batch < batches; ++batch) {
    BatchDatabase writer(merger.batch_folder(batch));
    if (batch % 10 != 9) {
      Xapian::Document document;
      document.set_data(std::to_string(batch));
      document.add_boolean_term("Q" + std::to_string(batch));
      writer.add(document);
    }
    CHECK(writer.finish() == (batch % 10 == 9 ? 0 : 1));
    merger.batch_done(batch);
  }
}

}  // namespace

TEST_CASE("shards of many batches become one whose documents keep the order") {
  const TemporaryFolder folder;
  const auto batches = GENERATE(as<std::uint64_t>{}, 1, 49, 50, 51, 130);
  ShardMerger merger(folder.path(), "bodies-");
  write_batches(merger, batches);
  const auto shard = folder.path() / "shard";
  merger.finish(shard);
  CHECK(documents_in(shard) == batches - batches / 10);
  const Xapian::Database database(shard.string());
  std::uint64_t last = 0;
  for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
    const std::uint64_t batch = std::stoull(database.get_document(id).get_data());
    CHECK((id == 1 || batch > last));
    last = batch;
  }
  CHECK(damage_of(shard).empty());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("no documents make an empty shard that can be opened") {
  const TemporaryFolder folder;
  ShardMerger merger(folder.path(), "comments-");
  BatchDatabase(merger.batch_folder(0)).finish();
  merger.batch_done(0);
  merger.finish(folder.path() / "shard");
  CHECK(documents_in(folder.path() / "shard") == 0);
  CHECK(damage_of(folder.path() / "shard").empty());
}

TEST_CASE("damage is found and told") {
  const TemporaryFolder folder;
  ShardMerger merger(folder.path(), "bodies-");
  write_batches(merger, 5);
  const auto shard = folder.path() / "shard";
  merger.finish(shard);
  std::filesystem::resize_file(shard / "postlist.glass", 100);
  CHECK_FALSE(damage_of(shard).empty());
  CHECK_FALSE(damage_of(folder.path() / "none").empty());
  CHECK_THROWS_AS(documents_in(folder.path() / "none"), Error);
}
