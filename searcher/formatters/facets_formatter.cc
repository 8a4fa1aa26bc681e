#include <algorithm>

#include "searcher/bar.h"
#include "searcher/formatters/count_parts.h"

/// For reading:
///
///     80 passages
///
///     place
///       Maskanah    12 ████████████████████
///       Aleppo       8 █████████████▎
///       and 31 more
namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t narrowest_bar = 8;
constexpr std::size_t narrowest_value = 12;

Json value_json(const FacetValue& value) {
  return {{"value", value.value}, {"id", text_or_null(value.id)}, {"count", value.count}};
}

void write_json(const CountedSearch& search, const std::vector<FacetCounts>& facets, std::ostream& out) {
  Json json = head_json(search);
  json["facets"] = Json::array();
  for (const FacetCounts& facet : facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values) values.push_back(value_json(value));
    json["facets"].push_back({{"field", facet.field}, {"values", values}, {"others", facet.others}});
  }
  out << json_line(json) << '\n';
}

void write_json_lines(const std::vector<FacetCounts>& facets, std::ostream& out) {
  for (const FacetCounts& facet : facets) {
    for (const FacetValue& value : facet.values) {
      Json json = {{"field", facet.field}};
      json.update(value_json(value));
      out << json_line(json) << '\n';
    }
  }
}

void write_table(const std::vector<FacetCounts>& facets, CountFormat format, std::ostream& out) {
  out << table_row(format, {"field", "value", "id", "count"});
  for (const FacetCounts& facet : facets) {
    for (const FacetValue& value : facet.values) {
      out << table_row(format,
                       {facet.field, table_cell(value.value), table_cell(value.id), std::to_string(value.count)});
    }
  }
}

/// Columns of the values, the same for all facets so that their bars can be compared.
std::size_t value_width(const std::vector<FacetCounts>& facets, std::size_t width) {
  std::size_t widest = 1;
  for (const FacetCounts& facet : facets) {
    for (const FacetValue& value : facet.values) widest = std::max(widest, columns_of(value.value));
  }
  return std::min(widest, std::max(narrowest_value, width / 2));
}

std::size_t most_counted(const std::vector<FacetCounts>& facets) {
  std::size_t most = 0;
  for (const FacetCounts& facet : facets) {
    if (!facet.values.empty()) most = std::max(most, facet.values[0].count);
  }
  return most;
}

void write_text(const CountedSearch& search, const std::vector<FacetCounts>& facets, const CountStyle& style,
                std::ostream& out) {
  const std::size_t values = value_width(facets, style.width);
  const std::size_t most = most_counted(facets);
  const std::size_t counts = std::to_string(most).size();
  const std::size_t beside = values + counts + 4;
  const std::size_t bars = std::max(narrowest_bar, style.width > beside ? style.width - beside : 0);
  out << passages_text(search.total) << '\n';
  for (const FacetCounts& facet : facets) {
    out << '\n' << facet.field << '\n';
    if (facet.values.empty()) out << "  nothing is known of it\n";
    for (const FacetValue& value : facet.values) {
      out << "  " << fitted(value.value, values) << ' ' << right_aligned(value.count, counts) << ' '
          << coloured_bar(bar(value.count, most, bars), style.colour) << '\n';
    }
    if (facet.others > 0) out << "  and " << facet.others << " more\n";
  }
}

}  // namespace

void write_facets(const CountedSearch& search, const std::vector<FacetCounts>& facets, const CountStyle& style,
                  std::ostream& out) {
  switch (style.format) {
    case CountFormat::text:
      return write_text(search, facets, style, out);
    case CountFormat::json:
      return write_json(search, facets, out);
    case CountFormat::jsonl:
      return write_json_lines(facets, out);
    case CountFormat::csv:
    case CountFormat::tsv:
      return write_table(facets, style.format, out);
  }
}

}  // namespace dateline
