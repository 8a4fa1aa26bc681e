#include "searcher/formatters/html_page/base_map.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "common/text.h"

namespace dateline {

std::string_view base_map_text();

namespace {

/// Takes one number off the begin of `text`.
int take_number(std::string_view& text) {
  unsigned value = 0;
  for (unsigned shift = 0; !text.empty() && shift < 30; shift += 5) {
    const auto digit = static_cast<unsigned>(text.front()) - 63U;
    text.remove_prefix(1);
    value |= (digit & 31U) << shift;
    if ((digit & 32U) == 0) break;
  }
  const int half = static_cast<int>(value >> 1U);
  return (value & 1U) != 0 ? -half - 1 : half;
}

MapLine line_of(std::string_view text) {
  MapLine line;
  int x = -18000;
  int y = -9000;
  while (!text.empty()) {
    x += take_number(text);
    y += take_number(text);
    line.push_back({x / 100.0, y / 100.0});
  }
  return line;
}

MapLine outline_of(std::string_view text, const std::vector<MapLine>& coasts) {
  MapLine outline;
  for (std::string_view item : split_list(text, ' ')) {
    const bool backwards = item.starts_with("~");
    if (backwards) item.remove_prefix(1);
    std::size_t number = coasts.size();
    std::from_chars(item.data(), item.data() + item.size(), number);
    if (number >= coasts.size()) continue;
    MapLine coast = coasts[number];
    if (backwards) std::reverse(coast.begin(), coast.end());
    outline.insert(outline.end(), coast.begin(), coast.end());
  }
  return outline;
}

/// Goes on beyond the date line where an outline crosses it. (At the pole it walks along the edge of the map instead.)
void unwrap(MapLine& outline) {
  double shift = 0;
  for (std::size_t i = 1; i < outline.size(); ++i) {
    const double step = outline[i].x + shift - outline[i - 1].x;
    if (std::abs(step) > 180 && outline[i].y > -89.5) shift += step > 0 ? -360 : 360;
    outline[i].x += shift;
  }
}

void append_land(MapLine outline, std::vector<MapLine>& land) {
  if (outline.empty()) return;
  unwrap(outline);
  const auto further_west = [](const MapPoint& a, const MapPoint& b) { return a.x < b.x; };
  const auto [west, east] = std::minmax_element(outline.begin(), outline.end(), further_west);
  const double turn = east->x > 180.5 ? -360 : west->x < -180.5 ? 360 : 0;
  land.push_back(outline);
  if (turn == 0) return;
  for (MapPoint& point : outline) point.x += turn;
  land.push_back(std::move(outline));
}

}  // namespace

BaseMap read_base_map(std::string_view text) {
  BaseMap map;
  for (const std::string_view line : lines_of(text)) {
    if (line.starts_with("coast ")) map.coasts.push_back(line_of(line.substr(6)));
    if (line.starts_with("border ")) map.borders.push_back(line_of(line.substr(7)));
    if (line.starts_with("land ")) append_land(outline_of(line.substr(5), map.coasts), map.land);
  }
  return map;
}

BaseMap built_in_base_map() { return read_base_map(base_map_text()); }

}  // namespace dateline
