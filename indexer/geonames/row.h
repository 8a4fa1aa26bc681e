#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"

namespace dateline {

/// A line of a GeoNames dump (a country's file, allCountries.txt, cities500.txt), as far as places.tsv has a use for
/// it. The columns are those of https://download.geonames.org/export/dump/readme.txt.
struct GeonamesRow {
  std::uint64_t id = 0;
  std::string name;
  std::string ascii_name;
  std::vector<std::string> other_names;
  Coordinates coordinates;
  char feature_class = 'P';
  std::string feature_code;  ///< may be empty
  std::string country;       ///< ISO 3166 alpha-2; empty for what lies in none
  std::string admin1;
  std::string admin2;
  std::uint64_t population = 0;  ///< 0 is also "unknown"
};

/// Reads a line without its end; the failure is the reason.
Result<GeonamesRow, std::string> read_geonames_row(std::string_view line);

}  // namespace dateline
