#include "indexer/geonames/row.h"

#include <algorithm>
#include <optional>

#include "common/lexicon_row.h"
#include "common/terminal.h"
#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline {

namespace {

/// Their numbers, from 0, in the order of the dump.
enum Column : std::size_t {
  id,
  name,
  ascii_name,
  other_names,
  latitude,
  longitude,
  feature_class,
  feature_code,
  country,
  admin1 = 10,
  admin2 = 11,
  population = 14,
  column_count = 19
};

std::string quoted(std::string_view text) { return "'" + shown(std::string(text)) + "'"; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_feature_code(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) { return is_capital(c) || (c >= '0' && c <= '9'); });
}

bool is_country(std::string_view code) {
  return code.empty() || (code.size() == 2 && is_capital(code[0]) && is_capital(code[1]));
}

/// The first thing that is wrong with the cells; empty if nothing is.
std::string fault_in(const std::vector<std::string_view>& cells) {
  const auto within = [&](Column column, double most) {
    const auto degrees = number_of<double>(cells[column]);
    return degrees && *degrees >= -most && *degrees <= most;
  };
  if (!number_of<std::uint64_t>(cells[id])) return "the id must be a whole number, not " + quoted(cells[id]);
  if (joined_terms(cells[name]).empty()) return "the name " + quoted(cells[name]) + " has no letter or digit";
  if (!within(latitude, 90)) return "the latitude must be a number from -90 to 90, not " + quoted(cells[latitude]);
  if (!within(longitude, 180))
    return "the longitude must be a number from -180 to 180, not " + quoted(cells[longitude]);
  if (cells[feature_class].size() != 1 || !is_capital(cells[feature_class][0]))
    return "the feature class must be one capital letter, not " + quoted(cells[feature_class]);
  if (!is_feature_code(cells[feature_code])) return quoted(cells[feature_code]) + " is no feature code";
  if (!is_country(cells[country])) return "a country must be two capital letters, not " + quoted(cells[country]);
  if (!cells[population].empty() && !number_of<std::uint64_t>(cells[population]))
    return "the population must be a whole number, not " + quoted(cells[population]);
  return {};
}

}  // namespace

Result<GeonamesRow, std::string> read_geonames_row(std::string_view line) {
  if (valid_utf8_prefix(line) != line.size()) return Result<GeonamesRow, std::string>(std::string("not UTF-8"));
  const std::vector<std::string_view> cells = row_cells(line);
  if (cells.size() != column_count)
    return std::to_string(cells.size()) + (cells.size() == 1 ? " column" : " columns") + " where GeoNames has 19";
  if (std::string fault = fault_in(cells); !fault.empty()) return fault;
  GeonamesRow row;
  row.id = *number_of<std::uint64_t>(cells[id]);
  row.name = cells[name];
  row.ascii_name = cells[ascii_name];
  for (const std::string_view other : split_list(cells[other_names], ',')) row.other_names.emplace_back(other);
  row.coordinates = {*number_of<double>(cells[latitude]), *number_of<double>(cells[longitude])};
  row.feature_class = cells[feature_class][0];
  row.feature_code = cells[feature_code];
  row.country = cells[country];
  row.admin1 = cells[admin1];
  row.admin2 = cells[admin2];
  row.population = number_of<std::uint64_t>(cells[population]).value_or(0);
  return row;
}

}  // namespace dateline
