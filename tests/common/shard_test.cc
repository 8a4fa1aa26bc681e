#include "common/shard.h"

#include <catch2/catch.hpp>

#include <optional>

#include "common/checked_reads.h"
#include "common/error.h"
#include "tests/support/block_checksums.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

void write_shard(const std::filesystem::path& folder, bool with_words) {
  Xapian::WritableDatabase shard(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (int i = 0; i < 3; ++i) {
    Xapian::Document document;
    document.set_data("record");
    document.add_boolean_term("Q" + std::to_string(i));
    if (with_words && i > 0) document.add_posting("dam", 1);
    shard.add_document(document);
  }
  shard.commit();
}

/// Reads all that Xapian would tell of it.
void read_all(const Xapian::Database& shard) {
  for (auto term = shard.allterms_begin(""); term != shard.allterms_end(""); ++term) {
    for (auto document = shard.postlist_begin(*term); document != shard.postlist_end(*term); ++document) {
      for (auto place = document.positionlist_begin(); place != document.positionlist_end(); ++place) {
      }
    }
  }
  for (auto document = shard.postlist_begin(""); document != shard.postlist_end(""); ++document) {
    (void)shard.get_document(*document).get_data();
    for (auto term = shard.termlist_begin(*document); term != shard.termlist_end(*document); ++term) {
    }
  }
}

/// As many passages and words as take tables of several blocks.
void write_large_shard(const std::filesystem::path& folder) {
  Xapian::WritableDatabase shard(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (int i = 0; i < 500; ++i) {
    Xapian::Document document;
    document.set_data(std::string(40, 'a') + std::to_string(i * 7919));
    for (Xapian::termpos place = 1; place < 20; ++place) {
      document.add_posting("word" + std::to_string(static_cast<Xapian::termpos>(i) * place % 977), place);
    }
    shard.add_document(document);
  }
  shard.commit();
}

void turn_bit(const std::filesystem::path& file, std::streamoff byte) {
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  const int before = bytes.seekg(byte).get();
  bytes.seekp(byte).put(static_cast<char>(before ^ 0x04));
}

}  // namespace

TEST_CASE("a shard is opened whole, with words or without, empty too") {
  const TemporaryFolder folder;
  const std::filesystem::path shard = folder.path() / "shard";
  write_shard(shard, GENERATE(true, false));
  CHECK(open_shard(shard).get_doccount() == 3);
  { Xapian::WritableDatabase((folder.path() / "empty").string(), Xapian::DB_CREATE_OR_OVERWRITE).commit(); }
  CHECK(open_shard(folder.path() / "empty").get_doccount() == 0);
}

TEST_CASE("a shard of which a table cannot be opened is refused, which Xapian would take for empty") {
  const TemporaryFolder folder;
  const std::filesystem::path shard = folder.path() / "shard";
  write_shard(shard, true);
  const std::string table = GENERATE("docdata", "termlist", "position");
  const std::filesystem::path file = shard / (table + ".glass");
  std::filesystem::remove(file);
  std::filesystem::create_symlink(file.filename(), file);  // a loop: it is there, and no open succeeds
  CHECK(Xapian::Database(shard.string()).get_doccount() == 3);
  CHECK_THROWS_WITH(open_shard(shard), file.string() + ": cannot be opened");
}

TEST_CASE("blocks that are kept are read from the disk once") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "shard";
  write_large_shard(path);
  test::write_block_checksums(path);
  std::optional<BlocksKept> kept;
  const bool are_kept = GENERATE(true, false);
  if (are_kept) kept.emplace(std::size_t{1} << 24U);
  const Xapian::Database shard = open_shard(path);
  read_all(shard);
  for (const char* const table : {"docdata", "position", "postlist", "termlist"}) {
    std::filesystem::resize_file(path / (std::string(table) + ".glass"), 0);
  }
  if (are_kept) {
    CHECK_NOTHROW(read_all(shard));
    CHECK_FALSE(take_damaged_block());
  } else {
    CHECK_THROWS_AS(read_all(shard), Xapian::DatabaseError);
    take_damaged_block();
  }
}

TEST_CASE("a shard that is opened where another was is not told from what was kept of that") {
  const TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "shard";
  const BlocksKept kept(std::size_t{1} << 24U);
  write_large_shard(path);
  test::write_block_checksums(path);
  read_all(open_shard(path));
  std::filesystem::remove_all(path);
  write_shard(path, true);
  test::write_block_checksums(path);
  const Xapian::Database shard = open_shard(path);
  CHECK(shard.get_doccount() == 3);
  CHECK(shard.get_termfreq("dam") == 2);
  CHECK(shard.get_document(2).get_data() == "record");
}

TEST_CASE("a block that is not as it was written is read by nobody, and is told by its file") {
  const TemporaryFolder folder;
  const std::filesystem::path shard = folder.path() / "shard";
  write_large_shard(shard);
  test::write_block_checksums(shard);
  CHECK_NOTHROW(read_all(open_shard(shard)));
  CHECK_FALSE(take_damaged_block());
  const std::string table = GENERATE("docdata", "position", "postlist", "termlist");
  const std::filesystem::path file = shard / (table + ".glass");
  const auto blocks = static_cast<std::streamoff>(std::filesystem::file_size(file) / checked_block);
  CHECK(blocks > 2);
  for (std::streamoff block = 0; block < blocks; ++block) {
    // Nothing but the bytes at its end is sure to be in use.
    const std::streamoff last_byte = (block + 1) * static_cast<std::streamoff>(checked_block) - 1;
    turn_bit(file, last_byte);
    try {
      read_all(open_shard(shard));
      // The block is not in use: a table that Xapian has written has such.
      CHECK_FALSE(take_damaged_block());
    } catch (const Xapian::DatabaseError&) {
      const auto damage = take_damaged_block();
      REQUIRE(damage);
      CHECK(damage->file == file);
      CHECK(damage->message == file.string() + ": block " + std::to_string(block) + " is not as it was written");
    }
    turn_bit(file, last_byte);
  }
  CHECK_NOTHROW(read_all(open_shard(shard)));
}

TEST_CASE("with checksums too a table that cannot be opened is told") {
  const TemporaryFolder folder;
  const std::filesystem::path shard = folder.path() / "shard";
  write_shard(shard, true);
  test::write_block_checksums(shard);
  const std::string table = GENERATE("docdata", "termlist", "position");
  std::filesystem::remove(shard / (table + ".glass"));
  for (const auto& open : {open_shard, open_tables}) {
    CHECK_THROWS_WITH(open(shard), (shard / table).string() + ".glass: cannot be opened");
  }
}

TEST_CASE("a descriptor that was that of a table is another file's afterwards") {
  const TemporaryFolder folder;
  const std::filesystem::path shard = folder.path() / "shard";
  write_large_shard(shard);
  test::write_block_checksums(shard);
  open_shard(shard).close();
  // It gets the numbers of the descriptors that were closed, and other blocks stand in its files.
  const std::filesystem::path other = folder.path() / "other";
  write_shard(other, true);
  const Xapian::Database without_checksums(other.string());
  CHECK_NOTHROW(read_all(without_checksums));
  CHECK_FALSE(take_damaged_block());
}
