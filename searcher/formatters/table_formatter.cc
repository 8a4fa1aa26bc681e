#include "common/json_tree.h"
#include "searcher/csv_row.h"
#include "searcher/formatters/formatters.h"
#include "searcher/formatters/table_cell.h"

namespace dateline {

namespace {

using Row = std::string (*)(const std::vector<std::string>& cells);

std::string cell_of(const HitField& field, const Hit& hit) {
  return table_cell(tree_of([&](ValueSink& out) { field.tell(hit, out); }));
}

class TableFormatter : public Formatter {
 public:
  TableFormatter(const FormatOptions& options, Row row) : options_(options), row_(row) {}

  void write(const Hits& hits, std::ostream& out) override {
    const FieldChoice fields = printed_fields(options_, true, hits);
    std::vector<std::string> cells;
    for (const HitField* field : fields) cells.emplace_back(field->name);
    out << row_(cells);
    for (const Hit& hit : hits.hits) {
      cells.clear();
      for (const HitField* field : fields) cells.push_back(cell_of(*field, hit));
      out << row_(cells);
    }
  }

 private:
  FormatOptions options_;
  Row row_;
};

}  // namespace

std::unique_ptr<Formatter> make_csv_formatter(const FormatOptions& options) {
  return std::make_unique<TableFormatter>(options, csv_row);
}

std::unique_ptr<Formatter> make_tsv_formatter(const FormatOptions& options) {
  return std::make_unique<TableFormatter>(options, tsv_row);
}

}  // namespace dateline
