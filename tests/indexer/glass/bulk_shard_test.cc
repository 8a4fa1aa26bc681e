#include "indexer/glass/bulk_shard.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <sstream>

#include "indexer/index_writer.h"
#include "tests/indexer/glass/same_databases.h"
#include "tests/indexer/glass/test_documents.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::glass;

namespace {

void check_same(const Documents& documents, const Way& way = {}) {
  const TemporaryFolder folder;
  write_bulk(documents, folder.path() / "work", folder.path() / "bulk", way);
  write_portable(documents, folder.path() / "portable");
  CHECK(damage_of(folder.path() / "bulk") == "");
  const Xapian::Database bulk((folder.path() / "bulk").string());
  const Xapian::Database portable((folder.path() / "portable").string());
  CHECK(difference(bulk, portable) == "");
}

/// All that a query finds, as a text.
std::string matches(const Xapian::Database& database, const Xapian::Query& query) {
  std::ostringstream found;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet matched = enquire.get_mset(0, database.get_doccount());
  for (auto match = matched.begin(); match != matched.end(); ++match) {
    found << *match << ' ' << match.get_weight() << ' ' << match.get_document().get_data() << ' '
          << match.get_document().get_value(2) << '\n';
  }
  return found.str();
}

}  // namespace

TEST_CASE("the bulk writer and Xapian make the same database of random documents") {
  const auto seed = GENERATE(1U, 2U, 3U, 4U);
  check_same(random_documents(seed, 150));
}

TEST_CASE("it does not matter in which batches documents come, in which order, and what is merged when") {
  const Documents documents = random_documents(5, 120);
  check_same(documents, {1});
  check_same(documents, {1000});
  check_same(documents, {3, 1});
  check_same(documents, {1, 20000, true});
  check_same(random_documents(6, 300), {1, 1, true});
  check_same(random_documents(6, 300), {1, 20000, false, 2});
}

TEST_CASE("of shards that share memory the largest merges what waits in it, once") {
  const TemporaryFolder folder;
  const auto memory = std::make_shared<RunMemory>(1000);
  BulkShard one(folder.path() / "one", memory);
  BulkShard two(folder.path() / "two", memory);
  CHECK(memory->take_largest() == nullptr);
  memory->add(one, 400);
  memory->add(two, 600);
  CHECK(memory->take_largest() == nullptr);
  memory->add(one, 1);
  CHECK(memory->take_largest() == &two);
  memory->add(two, 700);
  CHECK(memory->take_largest() == nullptr);
  memory->reset(two);
  memory->add(one, 600);
  CHECK(memory->take_largest() == &one);
  memory->reset(one);
  CHECK(memory->take_largest() == nullptr);
}

TEST_CASE("shards that share memory each hold what was told of them") {
  const TemporaryFolder folder;
  const auto memory = std::make_shared<RunMemory>(30000);
  const std::vector<Documents> told = {random_documents(11, 120), random_documents(12, 20)};
  std::vector<std::unique_ptr<BulkShard>> shards;
  for (const char* name : {"one", "two"}) shards.push_back(std::make_unique<BulkShard>(folder.path() / name, memory));
  for (std::uint64_t batch = 0; batch < 120; ++batch) {
    for (std::size_t shard = 0; shard < shards.size(); ++shard) {
      std::vector<InvertedBatch> parts;
      if (batch < told[shard].size()) parts.push_back(inverted(told[shard][batch]));
      shards[shard]->add(batch, std::move(parts));
    }
  }
  for (std::size_t shard = 0; shard < shards.size(); ++shard) {
    const std::string name = std::to_string(shard);
    shards[shard]->finish(folder.path() / ("bulk-" + name));
    write_portable(told[shard], folder.path() / ("portable-" + name));
    const Xapian::Database bulk((folder.path() / ("bulk-" + name)).string());
    CHECK(difference(bulk, Xapian::Database((folder.path() / ("portable-" + name)).string())) == "");
  }
}

TEST_CASE("no document, and one, and one without anything") {
  check_same({});
  check_same({}, {1, 1, false, 2});
  check_same({{}});
  check_same({{{}, {}, "data"}});
  check_same({{{{"word", 1, 1}}, {}, ""}});
  check_same({{{{"word", std::nullopt, 0}}, {}, ""}});
  check_same({{}, {{{"a", 1, 1}}, {{0, "v"}}, ""}, {}});
}

TEST_CASE("terms as long as Xapian takes them") {
  check_same({{{{std::string(245, 'a'), 1, 1}, {std::string(245, 'b'), 4000000000U, 1}}, {}, ""}});
  check_same(
      {{{{std::string(122, '\0'), 1, 1}, {std::string(1, '\0'), 2, 1}, {std::string("\0\xff", 2), 2, 1}}, {}, ""}});
}

TEST_CASE("terms that Xapian would not take are refused") {
  BatchInverter inverter;
  inverter.begin_document();
  CHECK_THROWS_AS(inverter.add_term(""), Xapian::InvalidArgumentError);
  CHECK_THROWS_AS(inverter.add_term(std::string(246, 'a')), Xapian::InvalidArgumentError);
  CHECK_THROWS_AS(inverter.add_term(std::string(130, '\0')), Xapian::InvalidArgumentError);
}

TEST_CASE("a term in every document of very many, and long lists of values") {
  Documents documents;
  for (std::uint32_t i = 0; i < 40000; ++i) {
    TestDocument document;
    document.terms.push_back({"all", std::nullopt, i % 300});
    if (i % 3 == 0) document.terms.push_back({"third", 1 + i % 50, 1});
    document.values[0] = std::to_string(i % 977);
    documents.push_back(std::move(document));
  }
  check_same(documents, {300, 100000});
}

TEST_CASE("one document of very many terms and positions") {
  TestDocument document;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    document.terms.push_back({"t" + std::to_string(i), i + 1, 1});
    document.terms.push_back({"often", i * 3 + i % 2, 1});
  }
  check_same({document, {}, document});
}

TEST_CASE("Xapian goes on with what the bulk writer wrote") {
  const TemporaryFolder folder;
  const Documents documents = random_documents(8, 400);
  write_bulk(documents, folder.path() / "work", folder.path() / "bulk");
  write_portable(documents, folder.path() / "portable");
  for (const char* name : {"bulk", "portable"}) {
    Xapian::WritableDatabase database((folder.path() / name).string(), Xapian::DB_OPEN);
    for (Xapian::docid number = 3; number <= 400; number += 3) database.delete_document(number);
    for (Xapian::docid number = 1; number <= 400; number += 90) {
      Xapian::Document document = database.get_document(number);
      document.add_posting("added", number);
      document.add_value(3, "value");
      database.replace_document(number, document);
    }
    database.set_metadata("name", "value");
    database.commit();
    for (Xapian::docid number = 1; number <= 400; number += 7) database.add_document(database.get_document(1));
    database.commit();
  }
  CHECK(damage_of(folder.path() / "bulk") == "");
  CHECK(difference(Xapian::Database((folder.path() / "bulk").string()),
                   Xapian::Database((folder.path() / "portable").string())) == "");
}

TEST_CASE("Xapian compacts what the bulk writer wrote, and merges it with what it wrote itself") {
  const TemporaryFolder folder;
  const Documents first = random_documents(9, 200);
  const Documents second = random_documents(10, 100);
  for (const char* name : {"one", "two", "three", "alone"}) {
    write_bulk(name == std::string("two") ? second : first, folder.path() / (name + std::string("-work")),
               folder.path() / name);
  }
  write_portable(second, folder.path() / "portable");
  Documents all = first;
  all.insert(all.end(), second.begin(), second.end());
  all.insert(all.end(), second.begin(), second.end());
  write_portable(all, folder.path() / "all");
  Xapian::Database together;
  for (const char* name : {"one", "two", "portable"}) {
    together.add_database(Xapian::Database((folder.path() / name).string()));
  }
  together.compact((folder.path() / "together").string());
  Xapian::Database((folder.path() / "alone").string()).compact((folder.path() / "compacted").string());
  CHECK(damage_of(folder.path() / "together") == "");
  CHECK(damage_of(folder.path() / "compacted") == "");
  CHECK(difference(Xapian::Database((folder.path() / "together").string()),
                   Xapian::Database((folder.path() / "all").string())) == "");
  CHECK(difference(Xapian::Database((folder.path() / "compacted").string()),
                   Xapian::Database((folder.path() / "alone").string())) == "");
}

TEST_CASE("Xapian serves what the bulk writer wrote") {
  const TemporaryFolder folder;
  write_bulk(random_documents(11, 60), folder.path() / "work", folder.path() / "bulk");
  const std::string path = (folder.path() / "bulk").string();
  const Xapian::Database served = Xapian::Remote::open("xapian-progsrv", path);
  const Xapian::Database here(path);
  CHECK(served.get_doccount() == here.get_doccount());
  for (const char* term : {"a", "b", "ab", "c", "dd"}) {
    for (const auto op : {Xapian::Query::OP_OR, Xapian::Query::OP_AND, Xapian::Query::OP_PHRASE}) {
      const Xapian::Query query(op, Xapian::Query(term), Xapian::Query("e"));
      CHECK(matches(served, query) == matches(here, query));
    }
  }
}

TEST_CASE("a shard is the same to the byte, whatever the order of its batches and the number of threads") {
  const TemporaryFolder folder;
  const Documents documents = random_documents(12, 200);
  write_bulk(documents, folder.path() / "work", folder.path() / "one", {11});
  write_bulk(documents, folder.path() / "more", folder.path() / "two", {11, 1, true, 2});
  for (const char* table : {"postlist", "position", "docdata", "termlist"}) {
    const std::string file = std::string(table) + ".glass";
    CHECK(folder.read("one/" + file) == folder.read("two/" + file));
  }
}
