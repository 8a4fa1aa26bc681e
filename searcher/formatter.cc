#include "searcher/formatter.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "common/terminal.h"
#include "searcher/formatters/formatters.h"

namespace dateline {

namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Formatter> (*make)(const FormatOptions& options);
};

constexpr std::array formats = {
    Format{"text", make_text_formatter},        Format{"json", make_json_formatter},
    Format{"jsonl", make_json_lines_formatter}, Format{"csv", make_csv_formatter},
    Format{"tsv", make_tsv_formatter},          Format{"markdown", make_markdown_formatter},
    Format{"geojson", make_geojson_formatter},  Format{"html", make_html_formatter},
    Format{"ids", make_ids_formatter},          Format{"files", make_files_formatter},
};

}  // namespace

FieldChoice printed_fields(const FormatOptions& options, bool table, const Hits& hits) {
  if (!options.fields.empty()) return options.fields;
  const auto lists_copies = [](const Hit& hit) { return hit.also_in.has_value(); };
  return usual_fields({table, std::any_of(hits.hits.begin(), hits.hits.end(), lists_copies), options.explain});
}

std::unique_ptr<Formatter> make_formatter(std::string_view name, const FormatOptions& options) {
  std::string all;
  for (const Format& format : formats) {
    if (format.name == name) return format.make(options);
    all.append(all.empty() ? "" : ", ").append(format.name);
  }
  throw Error("there is no format '" + shown(name) + "'", "formats are " + all);
}

}  // namespace dateline
