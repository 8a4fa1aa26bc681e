#include "searcher/document_records.h"

#include <nlohmann/json.hpp>

#include "common/damage.h"
#include "common/schema.h"
#include "common/seal.h"

namespace dateline {

StoredPassage read_passage(const Xapian::Document& document) {
  return decode_stored_passage(document.get_data(), document.get_value(schema::order_slot));
}

nlohmann::json read_name(const Xapian::Document& document) {
  const std::string data = document.get_data();
  const auto record =
      unsealed(data, document.get_value(schema::names::passages_slot) + document.get_value(schema::names::point_slot));
  if (record) {
    auto name = nlohmann::json::parse(*record, nullptr, false);
    if (name.is_object()) return name;
  }
  throw index_damage("a name of the index cannot be read");
}

}  // namespace dateline
