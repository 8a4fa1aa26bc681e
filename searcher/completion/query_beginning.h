#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A query that somebody is still typing, cut where its last word begins.
struct QueryBeginning {
  std::string head;     ///< what stands before: complete words, "-" or "(", values of a list
  std::string field;    ///< "place" of `place:Dei`; empty where the last word is none of a field
  std::string value;    ///< the incomplete value without quotation marks, or the incomplete word
  bool quoted = false;  ///< within quotation marks of the query

  /// The query with each of `values` in place of the incomplete one. Where one needs quotation marks all have them, so
  /// that they begin alike, which is what shells insert.
  [[nodiscard]] std::vector<std::string> with_values(const std::vector<std::string>& values) const;
};

QueryBeginning query_beginning(std::string_view typed);

/// The query completed by the name of each field that begins like its last word ("place:"); none for an empty word.
std::vector<std::string> fields_of_query(const QueryBeginning& query);

}  // namespace dateline
