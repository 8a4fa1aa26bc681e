#include "searcher/formatters/html_page/map_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "searcher/formatters/html_page/html_text.h"

namespace dateline {

namespace {

constexpr double least_degrees = 2;  ///< from south to north, however close the places are
constexpr double widest = 2.4;       ///< width of a drawing by its height
constexpr double narrowest = 1.5;    ///< the same

/// The value below which `share` of the weight lies.
double quantile(std::vector<std::pair<double, double>> values, double share) {
  std::sort(values.begin(), values.end());
  double whole = 0;
  for (const auto& [value, weight] : values) whole += weight;
  double sum = 0;
  for (const auto& [value, weight] : values) {
    sum += weight;
    if (sum >= share * whole) return value;
  }
  return values.back().first;
}

struct Extent {
  double low = 0;
  double high = 0;
};

/// From the lowest to the highest value that is not far from all others.
Extent extent_of(const std::vector<std::pair<double, double>>& values) {
  const double low = quantile(values, 0.05);
  const double high = quantile(values, 0.95);
  const double reach = (high - low) / 2 + 1;
  Extent extent{high, low};
  for (const auto& [value, weight] : values) {
    if (value < low - reach || value > high + reach) continue;
    extent.low = std::min(extent.low, value);
    extent.high = std::max(extent.high, value);
  }
  return extent;
}

void widen(Extent& extent, double length) {
  const double missing = length - (extent.high - extent.low);
  if (missing <= 0) return;
  extent.low -= missing / 2;
  extent.high += missing / 2;
}

MapLine clipped_by(const MapLine& outline, double limit, bool by_x, bool keep_below) {
  const auto value = [&](const MapPoint& p) { return by_x ? p.x : p.y; };
  const auto inside = [&](const MapPoint& p) { return keep_below ? value(p) <= limit : value(p) >= limit; };
  MapLine kept;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const MapPoint& from = outline[i == 0 ? outline.size() - 1 : i - 1];
    const MapPoint& to = outline[i];
    if (inside(from) != inside(to)) {
      const double t = (limit - value(from)) / (value(to) - value(from));
      kept.push_back({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)});
    }
    if (inside(to)) kept.push_back(to);
  }
  return kept;
}

/// Sutherland and Hodgman's way of cutting a polygon at a rectangle.
MapLine clipped(MapLine outline, const MapView& view) {
  outline = clipped_by(outline, view.west, true, false);
  outline = clipped_by(outline, view.east, true, true);
  outline = clipped_by(outline, view.south, false, false);
  return clipped_by(outline, view.north, false, true);
}

/// Whether a line between two points may cross the view; one that crosses the date line leaves the map.
bool may_show(const MapPoint& a, const MapPoint& b, const MapView& view) {
  if (std::abs(a.x - b.x) > 180) return false;
  return std::max(a.x, b.x) >= view.west && std::min(a.x, b.x) <= view.east && std::max(a.y, b.y) >= view.south &&
         std::min(a.y, b.y) <= view.north;
}

/// Puts down points of a path one by one, unless they are too close to the last.
class PathWriter {
 public:
  explicit PathWriter(const MapView& view) : view_(view) {}

  void begin(const MapPoint& place) { put('M', view_.drawn(place)); }

  void go_on(const MapPoint& place) {
    const MapPoint point = view_.drawn(place);
    if (std::hypot(point.x - last_.x, point.y - last_.y) >= 1) put('L', point);
  }

  void close() { path_ += 'Z'; }

  [[nodiscard]] std::string path() && { return std::move(path_); }

 private:
  void put(char command, const MapPoint& point) {
    path_ += command + drawn_number(point.x) + " " + drawn_number(point.y);
    last_ = point;
  }

  const MapView& view_;
  std::string path_;
  MapPoint last_;
};

/// Islands of less than a pixel are not drawn.
bool is_visible(const MapLine& outline, const MapView& view) {
  if (outline.size() < 3) return false;
  const MapPoint first = view.drawn(outline[0]);
  return std::any_of(outline.begin(), outline.end(), [&](const MapPoint& place) {
    const MapPoint point = view.drawn(place);
    return std::hypot(point.x - first.x, point.y - first.y) >= 1;
  });
}

}  // namespace

MapPoint MapView::drawn(const MapPoint& place) const {
  return {(place.x - west) / (east - west) * width, (north - place.y) / (north - south) * height};
}

bool MapView::holds(const MapPoint& place) const {
  return place.x >= west && place.x <= east && place.y >= south && place.y <= north;
}

MapView view_of(const std::vector<Weighted>& places) {
  std::vector<std::pair<double, double>> xs;
  std::vector<std::pair<double, double>> ys;
  for (const Weighted& each : places) {
    xs.emplace_back(each.place.x, each.weight);
    ys.emplace_back(each.place.y, each.weight);
  }
  Extent x = extent_of(xs);
  Extent y = extent_of(ys);
  widen(y, std::max(least_degrees, (y.high - y.low) * 1.25));
  const double middle = std::clamp((y.low + y.high) / 2, -75.0, 75.0);
  const double stretch = std::cos(middle * std::numbers::pi / 180);  // degrees of longitude are shorter
  widen(x, (x.high - x.low) * 1.2);
  widen(x, (y.high - y.low) * narrowest / stretch);
  widen(y, (x.high - x.low) * stretch / widest);
  MapView view{x.low, x.high, y.low, y.high};
  view.height = std::round(view.width * (y.high - y.low) / ((x.high - x.low) * stretch));
  return view;
}

std::string lines_path(const std::vector<MapLine>& lines, const MapView& view) {
  PathWriter writer(view);
  for (const MapLine& line : lines) {
    bool drawing = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const bool shows = may_show(line[i - 1], line[i], view);
      if (shows && !drawing) writer.begin(line[i - 1]);
      if (shows) writer.go_on(line[i]);
      drawing = shows;
    }
  }
  return std::move(writer).path();
}

std::string areas_path(const std::vector<MapLine>& outlines, const MapView& view) {
  PathWriter writer(view);
  for (const MapLine& outline : outlines) {
    const MapLine piece = clipped(outline, view);
    if (!is_visible(piece, view)) continue;
    writer.begin(piece[0]);
    for (const MapPoint& place : piece) writer.go_on(place);
    writer.close();
  }
  return std::move(writer).path();
}

}  // namespace dateline
