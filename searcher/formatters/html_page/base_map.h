#pragma once

#include <string_view>
#include <vector>

namespace dateline {

/// Degrees, or any other plane.
struct MapPoint {
  double x = 0;  ///< longitude
  double y = 0;  ///< latitude
};

using MapLine = std::vector<MapPoint>;

/// Coasts and borders of the world, coarse.
struct BaseMap {
  std::vector<MapLine> borders;
  std::vector<MapLine> coasts;
  /// Outlines, closed; one within another is water. What lies on both sides of the date line stands there twice, each
  /// time whole: its longitudes reach beyond 180 degrees.
  std::vector<MapLine> land;
};

/// Reads the form that base_map.txt describes. A line that is none of its lines is left out.
BaseMap read_base_map(std::string_view text);

/// base_map.txt, which is built in.
BaseMap built_in_base_map();

}  // namespace dateline
