#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/schema.h"
#include "common/stored_passage.h"
#include "tests/support/shared_texts.h"

namespace dateline::test {

/// Whether a shard notes which texts are shared.
enum class Notes { are_made, are_missing };

/// A passage by its terms, for tests of what is counted; the tests of the searcher must not need the indexer.
struct CountedPassage {
  std::vector<std::string> terms;
  std::string copy_key = {};   ///< of passages with one key, one is counted
  std::string order_key = "";  ///< orders copies
};

inline void write_counted_shard(const std::filesystem::path& folder, const std::vector<CountedPassage>& passages,
                                Notes notes = Notes::are_made) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (const CountedPassage& passage : passages) {
    Xapian::Document document;
    document.set_data(encode({}, passage.order_key));
    for (const std::string& term : passage.terms) document.add_boolean_term(term);
    if (!passage.copy_key.empty()) {
      document.add_value(schema::copy_slot, passage.copy_key);
      document.add_boolean_term(std::string(schema::copy_hash) + passage.copy_key);
    }
    document.add_value(schema::order_slot, passage.order_key);
    database.add_document(document);
  }
  if (notes == Notes::are_made) note_shared_texts(database);
  database.commit();
}

}  // namespace dateline::test
