#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "common/passage_json.h"
#include "searcher/hit.h"

namespace dateline {

/// `"query": "dam", "like": ["41e98c1db7144c68:b1"]`: what was asked, as members of an object; "like" only where
/// examples were given.
inline std::string query_members(const Hits& hits) {
  const std::string query = "\"query\": " + json_line(hits.query);
  return hits.like.empty() ? query : query + ", \"like\": " + json_line(hits.like);
}

}  // namespace dateline
