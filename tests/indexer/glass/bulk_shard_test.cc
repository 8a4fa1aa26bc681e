#include "indexer/glass/bulk_shard.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "indexer/index_writer.h"
#include "tests/indexer/glass/same_databases.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::glass;

namespace {

/// What is said of a term, in the order in which it is said.
struct Told {
  std::string term;
  std::optional<std::uint32_t> position;
  std::uint32_t occurrences = 1;
};

struct TestDocument {
  std::vector<Told> terms;
  std::map<std::uint32_t, std::string> values;
  std::string data;
};

void tell(const TestDocument& from, Xapian::Document& to) {
  for (const Told& told : from.terms) {
    if (told.position) {
      to.add_posting(told.term, *told.position, told.occurrences);
    } else {
      to.add_term(told.term, told.occurrences);
    }
  }
  for (const auto& [slot, value] : from.values) to.add_value(slot, value);
  to.set_data(from.data);
}

void tell(const TestDocument& from, BatchInverter& to) {
  to.begin_document();
  for (const Told& told : from.terms) {
    if (told.position) {
      to.add_posting(told.term, *told.position, told.occurrences);
    } else {
      to.add_term(told.term, told.occurrences);
    }
  }
  for (const auto& [slot, value] : from.values) to.add_value(slot, value);
  to.end_document(from.data);
}

using Documents = std::vector<TestDocument>;

struct Way {
  std::size_t in_batch = 7;
  std::size_t memory = BulkShard::default_memory;
  bool backwards = false;  ///< batches come in the opposite order
};

void write_bulk(const Documents& documents, const std::filesystem::path& work, const std::filesystem::path& shard,
                const Way& way = {}) {
  std::vector<InvertedBatch> batches;
  BatchInverter inverter;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    tell(documents[i], inverter);
    if ((i + 1) % way.in_batch == 0) batches.push_back(inverter.finish());
  }
  batches.push_back(inverter.finish());
  BulkShard bulk(work, way.memory);
  for (std::size_t i = 0; i < batches.size(); ++i) {
    const std::size_t batch = way.backwards ? batches.size() - 1 - i : i;
    bulk.add(batch, std::move(batches[batch]));
  }
  bulk.finish(shard);
}

void write_portable(const Documents& documents, const std::filesystem::path& shard) {
  Xapian::WritableDatabase database(shard.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  for (const TestDocument& document : documents) {
    Xapian::Document told;
    tell(document, told);
    database.add_document(told);
  }
  database.commit();
}

void check_same(const Documents& documents, const Way& way = {}) {
  const TemporaryFolder folder;
  write_bulk(documents, folder.path() / "work", folder.path() / "bulk", way);
  write_portable(documents, folder.path() / "portable");
  CHECK(damage_of(folder.path() / "bulk") == "");
  const Xapian::Database bulk((folder.path() / "bulk").string());
  const Xapian::Database portable((folder.path() / "portable").string());
  CHECK(difference(bulk, portable) == "");
}

std::uint32_t below(std::mt19937& random, std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); }

std::string random_term(std::mt19937& random) {
  static const std::string alphabet("abcde\0\x01\xfe\xff", 9);
  std::string term;
  const std::uint32_t size = 1 + below(random, below(random, 20) == 0 ? 30 : 4);
  while (term.size() < size) term += alphabet[below(random, below(random, 8) == 0 ? 9 : 5)];
  return term;
}

TestDocument random_document(std::mt19937& random) {
  TestDocument document;
  const std::uint32_t terms = below(random, 6) == 0 ? 0 : below(random, 120);
  std::uint32_t position = 0;
  for (std::uint32_t i = 0; i < terms; ++i) {
    Told told{random_term(random), std::nullopt, below(random, 10) == 0 ? below(random, 400) : below(random, 3)};
    position += below(random, 30) == 0 ? below(random, 1'000'000) : 1;
    if (below(random, 3) != 0) told.position = position;
    if (below(random, 20) == 0) told.position = below(random, position + 1);
    // Xapian's own check takes positions in a document without length for damage.
    if (told.position) told.occurrences = std::max(told.occurrences, 1U);
    document.terms.push_back(std::move(told));
  }
  for (std::uint32_t slot : {0, 1, 2, 7, 127, 128, 129, 255, 256}) {
    if (below(random, 3) == 0) continue;
    document.values[slot] = std::string(1 + below(random, slot == 7 ? 700 : 9), static_cast<char>(random()));
  }
  if (below(random, 5) != 0) document.data = std::string(below(random, 3000), 'd') + std::to_string(random());
  return document;
}

Documents random_documents(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  Documents documents;
  while (documents.size() < count) documents.push_back(random_document(random));
  return documents;
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
}

TEST_CASE("no document, and one, and one without anything") {
  check_same({});
  check_same({{}});
  check_same({{{}, {}, "data"}});
  check_same({{{{"word", 1, 1}}, {}, ""}});
  check_same({{{{"word", std::nullopt, 0}}, {}, ""}});
  check_same({{}, {{{"a", 1, 1}}, {{0, "v"}}, ""}, {}});
}

TEST_CASE("terms as long as Xapian takes them") {
  check_same({{{{std::string(245, 'a'), 1, 1}, {std::string(245, 'b'), 4000000000U, 1}}, {}, ""}});
  check_same({{{{std::string(122, '\0'), 1, 1}, {std::string(1, '\0'), 2, 1}, {std::string("\0\xff", 2), 2, 1}}, {}, ""}});
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
  for (std::uint32_t i = 0; i < 60000; ++i) {
    document.terms.push_back({"t" + std::to_string(i), i + 1, 1});
    document.terms.push_back({"often", i * 3 + i % 2, 1});
  }
  check_same({document, {}, document});
}
