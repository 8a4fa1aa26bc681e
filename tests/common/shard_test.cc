#include "common/shard.h"

#include <catch2/catch.hpp>

#include "common/error.h"
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
