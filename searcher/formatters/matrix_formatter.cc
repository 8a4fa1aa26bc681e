#include "searcher/formatters/count_parts.h"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json cell_json(const MatrixCell& cell) {
  return {{"place", cell.place},
          {"force", cell.force},
          {"from", iso_date(cell.period.from)},
          {"to", iso_date(cell.period.to)},
          {"passages", cell.passages},
          {"best_id", text_or_null(cell.best_id)},
          {"best_file", text_or_null(cell.best_file)}};
}

void write_json(const std::string& generation, const MissingIndexes& missing, const std::vector<MatrixCell>& cells,
                std::ostream& out) {
  Json json = {{"format", 1}, {"generation", generation}};
  add_missing(missing, json);
  json["matrix"] = Json::array();
  for (const MatrixCell& cell : cells) json["matrix"].push_back(cell_json(cell));
  out << json_line(json) << '\n';
}

void write_table(const std::vector<MatrixCell>& cells, CountFormat format, std::ostream& out) {
  out << table_row(format, {"place", "force", "from", "to", "passages", "best_id", "best_file"});
  for (const MatrixCell& cell : cells) {
    out << table_row(format, {cell.place, cell.force, iso_date(cell.period.from), iso_date(cell.period.to),
                              std::to_string(cell.passages), cell.best_id, table_cell(cell.best_file)});
  }
}

}  // namespace

void write_matrix(const std::string& generation, const MissingIndexes& missing, const std::vector<MatrixCell>& cells,
                  CountFormat format, std::ostream& out) {
  switch (format) {
    case CountFormat::json:
      return write_json(generation, missing, cells, out);
    case CountFormat::jsonl:
      for (const MatrixCell& cell : cells) out << json_line(cell_json(cell)) << '\n';
      return;
    case CountFormat::text:
    case CountFormat::csv:
    case CountFormat::tsv:
      return write_table(cells, format, out);
  }
}

}  // namespace dateline
