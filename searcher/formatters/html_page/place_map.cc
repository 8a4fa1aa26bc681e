#include "searcher/formatters/html_page/place_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "searcher/formatters/html_page/html_text.h"
#include "searcher/formatters/html_page/map_labels.h"
#include "searcher/formatters/html_page/map_view.h"

namespace dateline {

namespace {

MapPoint point_of(const Counted& place) { return {place.point->longitude, place.point->latitude}; }

double radius(std::size_t passages, std::size_t most) {
  return 3.5 + 12.5 * std::sqrt(static_cast<double>(passages) / static_cast<double>(most));
}

std::string link_to(const Counted& place, std::string_view attributes) {
  return "<a href=\"#place=" + fragment_value(place.key) + "\"" + std::string(attributes) + " data-place=\"" +
         html_text(place.key) + "\">";
}

std::string circle(const Counted& place, const MapPoint& at, double size) {
  return link_to(place, " tabindex=\"-1\"") + "<title>" + html_text(place.name) + ": " + passages_text(place.passages) +
         "</title><circle cx=\"" + drawn_number(at.x) + "\" cy=\"" + drawn_number(at.y) + "\" r=\"" +
         drawn_number(size) + "\"/></a>\n";
}

/// Degrees between the lines of the graticule, so that there are some and not many.
double graticule_step(const MapView& view) {
  constexpr std::array steps = {0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0};
  for (const double step : steps) {
    if ((view.east - view.west) / step <= 9) return step;
  }
  return 30;
}

std::string degrees(double value, char positive, char negative) {
  std::string text = drawn_number(std::abs(value));
  if (std::fmod(std::abs(value), 0.5) == 0.25) text = std::to_string(std::abs(value)).substr(0, text.size() + 1);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  text += "°";
  if (value != 0) text.append(" ").append(1, value > 0 ? positive : negative);
  return text;
}

std::string graticule(const MapView& view) {
  const double step = graticule_step(view);
  std::string lines;
  std::string labels;
  for (double x = std::ceil(view.west / step) * step; x <= view.east; x += step) {
    const std::string at = drawn_number(view.drawn({x, view.north}).x);
    lines += "M" + at + " 0V" + drawn_number(view.height);
    if (view.drawn({x, view.north}).x < view.width - 40)
      labels +=
          "<text x=\"" + at + "\" y=\"" + drawn_number(view.height - 4) + "\">" + degrees(x, 'E', 'W') + "</text>";
  }
  for (double y = std::ceil(view.south / step) * step; y <= view.north; y += step) {
    const std::string at = drawn_number(view.drawn({view.west, y}).y);
    lines += "M0 " + at + "H" + drawn_number(view.width);
    if (view.drawn({view.west, y}).y > 12)
      labels += "<text x=\"3\" y=\"" + at + "\">" + degrees(y, 'N', 'S') + "</text>";
  }
  return "<path class=\"graticule\" d=\"" + lines + "\"/>\n<g class=\"degrees\">" + labels + "</g>\n";
}

std::string ground(const MapView& view) {
  const BaseMap map = built_in_base_map();
  return "<rect class=\"sea\" width=\"" + drawn_number(view.width) + "\" height=\"" + drawn_number(view.height) +
         "\"/>\n<path class=\"land\" d=\"" + areas_path(map.land, view) + "\"/>\n<path class=\"coast\" d=\"" +
         lines_path(map.coasts, view) + "\"/>\n<path class=\"border\" d=\"" + lines_path(map.borders, view) + "\"/>\n" +
         graticule(view);
}

/// Largest first, so that small circles lie on top.
std::string circles(const std::vector<const Counted*>& places, const MapView& view) {
  std::string drawn;
  std::vector<LabelledCircle> labelled;
  for (const Counted* place : places) {
    const MapPoint at = view.drawn(point_of(*place));
    const double size = radius(place->passages, places.front()->passages);
    drawn += circle(*place, at, size);
    labelled.push_back({at, size, place->name});
  }
  return "<g class=\"circles\">\n" + drawn + "</g>\n<g class=\"names\">\n" + labels(labelled, view) + "</g>\n";
}

std::string row(const Counted& place) {
  std::string text = "<tr><th scope=\"row\">" + link_to(place, "") + "<bdi>" + html_text(place.name) +
                     "</bdi></a></th><td>" + std::to_string(place.passages) + "</td>";
  if (!place.point) return text + "<td></td><td></td></tr>\n";
  return text + "<td>" + degrees(place.point->latitude, 'N', 'S') + "</td><td>" +
         degrees(place.point->longitude, 'E', 'W') + "</td></tr>\n";
}

std::string table(const std::vector<Counted>& places) {
  std::string rows;
  for (const Counted& place : places) rows += row(place);
  return "<details class=\"places\">\n<summary>All " + std::to_string(places.size()) +
         (places.size() == 1 ? " place" : " places") +
         " as a table</summary>\n<table>\n<thead><tr><th scope=\"col\">Place</th><th scope=\"col\">Passages</th><th "
         "scope=\"col\">Latitude</th><th scope=\"col\">Longitude</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody>\n</table>\n</details>\n";
}

std::string list_of(const std::vector<const Counted*>& places) {
  std::string text;
  for (const Counted* place : places)
    text.append(text.empty() ? "" : ", ").append("<bdi>") += html_text(place->name) + "</bdi>";
  return text;
}

std::string drawing(const std::vector<const Counted*>& located) {
  std::vector<Weighted> weighted;
  weighted.reserve(located.size());
  for (const Counted* place : located) weighted.push_back({point_of(*place), static_cast<double>(place->passages)});
  const MapView view = view_of(weighted);
  std::vector<const Counted*> inside;
  std::vector<const Counted*> outside;
  for (const Counted* place : located) (view.holds(point_of(*place)) ? inside : outside).push_back(place);
  const std::string size = drawn_number(view.width) + " " + drawn_number(view.height);
  std::string caption = "Places told, an area at a point near its middle. A larger circle means more passages.";
  if (!outside.empty()) caption += " Beyond the edge: " + list_of(outside) + ".";
  return "<figure class=\"map\">\n<figcaption>" + caption + "</figcaption>\n<svg viewBox=\"0 0 " + size +
         "\" role=\"img\" aria-label=\"Map of " + std::to_string(inside.size()) + " places; a table follows\">\n" +
         ground(view) + circles(inside, view) + "</svg>\n</figure>\n";
}

}  // namespace

std::string place_map(const std::vector<Counted>& places) {
  std::vector<const Counted*> located;
  for (const Counted& place : places) {
    if (place.point) located.push_back(&place);
  }
  if (places.empty()) return "";
  return (located.empty() ? "" : drawing(located)) + table(places);
}

}  // namespace dateline
