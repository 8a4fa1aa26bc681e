#pragma once

#include <string>

#include "common/json_writer.h"
#include "searcher/hit.h"

namespace dateline {

/// `"query": "dam", "like": ["41e98c1db7144c68:b1"]`: what was asked, as members of an object; "like" only where
/// examples were given.
inline std::string query_members(const Hits& hits) {
  std::string members = "\"query\": ";
  append_json_text(members, hits.query);
  if (hits.like.empty()) return members;
  members += ", \"like\": ";
  JsonWriter(members).texts(hits.like);
  return members;
}

}  // namespace dateline
