#include "searcher/field_faults.h"

#include <string>
#include <vector>

#include "common/nearest.h"

namespace dateline::query {

namespace {

std::string in_quotes(std::string_view text) { return "\"" + excerpt(text) + "\""; }

/// "place, force, date, ..."
std::string field_list() {
  std::string list;
  for (std::size_t i = 0; i < field_count; ++i) {
    if (i > 0) list += ", ";
    list += name_of(static_cast<Field>(i));
  }
  return list;
}

}  // namespace

std::string example_of(Field field) {
  switch (field) {
    case Field::place:
      return "place:Maskanah";
    case Field::force:
      return "force:\"Tiger Forces\"";
    case Field::url:
      return "url:example.org";
    case Field::lang:
      return "lang:en";
    case Field::near:
      return "near:\"Maskanah 25km\"";
    case Field::added:
      return "added:last";
    case Field::date:
    case Field::told:
    case Field::published:
      return std::string(name_of(field)) + ":2017-06";
    default:
      return std::string(name_of(field)) + ":\"...\"";
  }
}

QueryError missing_value(Field field, std::size_t offset) {
  return {"'" + std::string(name_of(field)) + "' needs a value, such as " + example_of(field), offset, 1};
}

QueryError unknown_field(std::string_view written, std::size_t colon, std::size_t offset) {
  if (written.substr(colon).starts_with("://")) {
    return {"a URL is no word of the text", offset, written.size(),
            "to look for articles of that address, write url:" + in_quotes(written)};
  }
  const std::string name = excerpt(written.substr(0, colon));
  NearestWords nearest(name, 1);
  for (std::size_t i = 0; i < field_count; ++i) nearest.offer(std::string(name_of(static_cast<Field>(i))));
  const std::vector<std::string> best = nearest.best_first();
  return {"there is no field '" + name + "'" + (best.empty() ? "" : "; did you mean '" + best[0] + "'?"), offset, colon,
          "fields are " + field_list() + "; quote it if you mean the text: " + in_quotes(written)};
}

}  // namespace dateline::query
