#pragma once

#include <string>

#include "common/json_writer.h"
#include "searcher/hit.h"

namespace dateline {

/// `"query": "dam", "like": ["41e98c1db7144c68:b1"]`: what was asked, as members of an object; "like" only where
/// examples were given, and "missing" only where an answer that lacks an index was allowed.
inline std::string query_members(const Hits& hits) {
  std::string members = "\"query\": ";
  append_json_text(members, hits.query);
  if (!hits.like.empty()) {
    members += ", \"like\": ";
    JsonWriter(members).texts(hits.like);
  }
  if (!hits.missing) return members;
  members += ", \"missing\": [";
  for (const MissingIndex& one : *hits.missing) {
    members += members.back() == '[' ? "{\"index\": " : ", {\"index\": ";
    append_json_text(members, one.index);
    members += ", \"reason\": ";
    append_json_text(members, one.reason);
    members += '}';
  }
  return members + ']';
}

}  // namespace dateline
