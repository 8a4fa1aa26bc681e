#include "searcher/document_records.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "tests/support/names_database.h"
#include "tests/support/passage_shard.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;

namespace {

const std::string hint = " | the index is damaged: run dateline-index check, or dateline-index rollback";

/// "message | hint", or "none".
template <class Read>
std::string fault_of(const Read& read, const Xapian::Document& document) {
  try {
    static_cast<void>(read(document));
    return "none";
  } catch (const Error& error) {
    return error.what() + (" | " + error.hint());
  }
}

std::string passage_fault(const Xapian::Document& document) { return fault_of(read_passage, document); }
std::string name_fault(const Xapian::Document& document) { return fault_of(read_name, document); }

/// `document` with the bit of its data turned over.
Xapian::Document with_bit_turned(Xapian::Document document, std::size_t bit) {
  std::string data = document.get_data();
  data[bit / 8] = static_cast<char>(static_cast<unsigned char>(data[bit / 8]) ^ (1U << bit % 8));
  document.set_data(data);
  return document;
}

}  // namespace

TEST_CASE("the passage of a document is read where record and values are as they were written, and else refused") {
  const TemporaryFolder folder;
  test::write_shard(folder.path() / "shard", {{"aaaaaaaabbbbbbbb", PassageKind::body, "The dam.", {}, 1},
                                              {"aaaaaaaabbbbbbbb", PassageKind::body, "The sluice.", {}, 2},
                                              {"ccccccccdddddddd", PassageKind::body, "The dam.", {}, 1}});
  const Xapian::Database shard((folder.path() / "shard").string());
  const std::string damaged = "a passage of the index cannot be read" + hint;
  const Xapian::Document dam = shard.get_document(1);
  CHECK(read_passage(dam).passage.text == "The dam.");
  for (std::size_t bit = 0; bit < 8 * dam.get_data().size(); ++bit) {
    INFO(bit);
    CHECK(passage_fault(with_bit_turned(dam, bit)) == damaged);
  }
  for (const Xapian::docid other : {2U, 3U}) {
    Xapian::Document exchanged = shard.get_document(other);
    CHECK(passage_fault(exchanged) == "none");
    exchanged.set_data(dam.get_data());
    CHECK(passage_fault(exchanged) == damaged);
  }
  Xapian::Document changed = shard.get_document(1);
  changed.add_value(schema::order_slot, "another");
  CHECK(passage_fault(changed) == damaged);
}

TEST_CASE("the description of a name is read where record and values are as they were written, and else refused") {
  const TemporaryFolder folder;
  test::write_names_database(folder.path() / "names", {{'p', "xx-tal", {"Tal Example"}, 3, true, Coordinates{1, 2}}});
  const Xapian::Database names((folder.path() / "names").string());
  const std::string damaged = "a name of the index cannot be read" + hint;
  const Xapian::Document tal = names.get_document(1);
  CHECK(read_name(tal).at("name") == "Tal Example");
  for (std::size_t bit = 0; bit < 8 * tal.get_data().size(); ++bit) {
    INFO(bit);
    CHECK(name_fault(with_bit_turned(tal, bit)) == damaged);
  }
  for (const Xapian::valueno slot : {schema::names::passages_slot, schema::names::point_slot}) {
    Xapian::Document changed = names.get_document(1);
    changed.add_value(slot, "another");
    CHECK(name_fault(changed) == damaged);
  }
}

TEST_CASE("what is sealed but describes no name is refused") {
  for (const char* record : {"", "[]", "{", "\"name\""}) {
    Xapian::Document document;
    document.set_data(sealed(record, ""));
    CHECK(name_fault(document) == "a name of the index cannot be read" + hint);
  }
}
