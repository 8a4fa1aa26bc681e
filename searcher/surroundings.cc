#include "searcher/surroundings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <utility>

#include "common/text.h"
#include "searcher/query_error.h"

namespace dateline {

namespace {

constexpr double earth_radius = 6371.0;  ///< kilometres, mean (IUGG)

constexpr std::array<std::pair<std::string_view, double>, 3> units = {{{"km", 1.0}, {"mi", 1.609344}, {"m", 0.001}}};

/// The whole of `text` as a decimal number without an exponent.
std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const char* const last = text.data() + text.size();
  const auto [end, fault] = std::from_chars(text.data(), last, number, std::chars_format::fixed);
  if (text.empty() || fault != std::errc() || end != last || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string in_quotes(std::string_view text) { return "'" + query::excerpt(text) + "'"; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Splits "Maskanah 25 km" before the number of a distance at its end; npos if it ends in none.
std::size_t begin_of_distance(std::string_view text) {
  std::size_t unit = text.size();
  while (unit > 0 && text[unit - 1] >= 'a' && text[unit - 1] <= 'z') --unit;
  const std::string_view name = text.substr(unit);
  if (std::none_of(units.begin(), units.end(), [&](const auto& known) { return known.first == name; })) {
    return std::string_view::npos;
  }
  std::size_t begin = unit;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  const std::size_t behind_number = begin;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == '-')) --begin;
  const bool apart = begin == 0 || text[begin - 1] == ' ';
  return begin < behind_number && apart ? begin : std::string_view::npos;
}

/// nullopt for what is no pair of numbers.
std::optional<Coordinates> point_in(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto latitude = number_in(trim(text.substr(0, comma)));
  const auto longitude = number_in(trim(text.substr(comma + 1)));
  if (!latitude || !longitude) return std::nullopt;
  return Coordinates{*latitude, *longitude};
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

Result<double, std::string> read_distance(std::string_view text) {
  text = trim(text);
  const std::string fault = in_quotes(text) + " is no distance";
  if (begin_of_distance(text) != 0) return fault;
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1]) && text[end - 1] != '.') --end;
  const auto number = number_in(text.substr(0, end));
  if (!number) return fault;
  const std::string_view unit = trim(text.substr(end));
  const auto* const known =
      std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.first == unit; });
  if (known == units.end()) return fault;
  const double kilometres = *number * known->second;
  if (kilometres > 0 && kilometres <= longest_kilometres) return kilometres;
  return in_quotes(text) + " is no distance from 1m to " + std::to_string(static_cast<int>(longest_kilometres)) + "km";
}

Result<Surroundings, std::string> read_surroundings(std::string_view text) {
  text = trim(text);
  Surroundings found;
  if (const std::size_t begin = begin_of_distance(text); begin != std::string_view::npos) {
    const auto distance = read_distance(text.substr(begin));
    if (!distance) return distance.failure();
    found.kilometres = *distance;
    text = trim(text.substr(0, begin));
  }
  if (text.empty()) return std::string("a place is missing beside the distance");
  found.place = std::string(text);
  if (number_in(text))
    return in_quotes(text) + " is half a point: degrees north, a comma, degrees east, all in quotation marks";
  found.centre = point_in(text);
  const bool on_earth =
      !found.centre || (std::abs(found.centre->latitude) <= 90 && std::abs(found.centre->longitude) <= 180);
  if (!on_earth) return in_quotes(text) + " is no point: degrees north (-90 to 90), then degrees east (-180 to 180)";
  return found;
}

bool is_point(std::string_view text) {
  const std::size_t distance = begin_of_distance(trim(text));
  return point_in(trim(trim(text).substr(0, distance))).has_value();
}

double kilometres_between(const Coordinates& a, const Coordinates& b) {
  const double north = std::sin(radians(b.latitude - a.latitude) / 2);
  const double east = std::sin(radians(b.longitude - a.longitude) / 2);
  const double chord = north * north + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * east * east;
  return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(chord)));
}

}  // namespace dateline
