#pragma once

#include <string>
#include <vector>

#include "searcher/formatters/html_page/base_map.h"

namespace dateline {

/// A piece of the world and how it is drawn: equirectangular, true to scale along its middle latitude, north above.
struct MapView {
  double west = -180;
  double east = 180;
  double south = -90;
  double north = 90;
  double width = 800;  ///< of the drawing
  double height = 400;

  [[nodiscard]] MapPoint drawn(const MapPoint& place) const;
  [[nodiscard]] bool holds(const MapPoint& place) const;
};

/// Something that weighs so much at a place.
struct Weighted {
  MapPoint place;
  double weight = 1;
};

/// A view of these places with room around them. Those few that lie far from all others (beyond the middle nine
/// tenths of the weight, and half as far again) may be outside. Requires at least one place.
MapView view_of(const std::vector<Weighted>& places);

/// The `d` of an SVG path: what of the lines is in the view. Points closer than a pixel are left out.
std::string lines_path(const std::vector<MapLine>& lines, const MapView& view);

/// The same of areas.
std::string areas_path(const std::vector<MapLine>& outlines, const MapView& view);

}  // namespace dateline
