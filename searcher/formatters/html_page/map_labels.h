#pragma once

#include <string>
#include <vector>

#include "searcher/formatters/html_page/map_view.h"

namespace dateline {

struct LabelledCircle {
  MapPoint centre;  ///< on the drawing
  double radius = 0;
  std::string name;
};

/// Names beside circles as SVG: of the first ones in the list that find room on either side, above or below, without
/// lying across another name or leaving the drawing.
std::string labels(const std::vector<LabelledCircle>& circles, const MapView& view);

}  // namespace dateline
