#pragma once

#include <xapian.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/name_key.h"
#include "common/schema.h"
#include "common/seal.h"
#include "common/tokenizer.h"

namespace dateline::test {

/// One document of `names/`, for tests of the searcher, which must not need the indexer.
struct KnownName {
  char type = 'p';
  std::string id;
  std::vector<std::string> names;
  std::size_t passages = 1;
  bool listed = true;
  std::optional<Coordinates> point = {};
};

inline void write_names_database(const std::filesystem::path& folder, const std::vector<KnownName>& known) {
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  for (const KnownName& name : known) {
    Xapian::Document document;
    const nlohmann::json data = {{"id", name.id},
                                 {"name", name.names.front()},
                                 {"passages", name.passages},
                                 {"listed", name.listed},
                                 {"spellings", name.names}};
    document.add_boolean_term(std::string(schema::names::id) + name.type + name.id);
    for (const std::string& spelling : name.names) {
      document.add_boolean_term(std::string(schema::names::alias) + name.type + joined_terms(spelling));
      const std::string key = name_key(spelling);
      if (!key.empty()) document.add_boolean_term(std::string(schema::names::key) + name.type + key);
    }
    if (name.point) {
      document.add_value(schema::names::point_slot,
                         Xapian::LatLongCoord(name.point->latitude, name.point->longitude).serialise());
    }
    document.set_data(sealed(
        data.dump(), document.get_value(schema::names::passages_slot) + document.get_value(schema::names::point_slot)));
    database.add_document(document);
  }
  database.commit();
}

}  // namespace dateline::test
