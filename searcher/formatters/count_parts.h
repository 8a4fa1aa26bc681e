#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/passage_json.h"
#include "searcher/count_writers.h"
#include "searcher/csv_row.h"
#include "searcher/formatters/table_cell.h"

/// What the formats of counts have in common.
namespace dateline {

/// Only where an answer that lacks an index was allowed.
inline void add_missing(const MissingIndexes& missing, nlohmann::ordered_json& json) {
  if (!missing) return;
  json["missing"] = nlohmann::ordered_json::array();
  for (const MissingIndex& one : *missing) json["missing"].push_back({{"index", one.index}, {"reason", one.reason}});
}

inline nlohmann::ordered_json head_json(const CountedSearch& search) {
  nlohmann::ordered_json json = {{"format", 1}, {"generation", search.generation}, {"query", search.query}};
  if (!search.like.empty()) json["like"] = search.like;
  add_missing(search.missing, json);
  json["total"] = search.total;
  return json;
}

inline nlohmann::ordered_json text_or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

/// Of CSV or TSV.
inline std::string table_row(CountFormat format, const std::vector<std::string>& cells) {
  return format == CountFormat::tsv ? tsv_row(cells) : csv_row(cells);
}

inline std::string coloured_bar(const std::string& bar, bool colour) {
  return colour && !bar.empty() ? "\x1b[36m" + bar + "\x1b[0m" : bar;
}

inline std::string passages_text(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " passage" : " passages");
}

}  // namespace dateline
