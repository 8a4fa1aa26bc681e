#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"

namespace dateline {

/// What `near:` asks for: all places within a distance of one.
struct Surroundings {
  std::string place;                  ///< as typed
  std::optional<Coordinates> centre;  ///< where `place` is a point: "35.96,38.04"
  std::optional<double> kilometres;   ///< where it was said
};

inline constexpr double usual_kilometres = 25;
inline constexpr double longest_kilometres = 2000;

/// Reads "Maskanah", "Maskanah 25km", "Deir ez-Zor 10 mi" or "35.96,38.04 25km" (degrees north and east), or tells why
/// it is none of them.
Result<Surroundings, std::string> read_surroundings(std::string_view text);

/// Whether `text` is two numbers with a comma between, be it a point of the earth or not.
bool is_point(std::string_view text);

/// Reads "25km", "25 km", "10mi" or "800m" as kilometres, or tells why it is no distance.
Result<double, std::string> read_distance(std::string_view text);

/// Kilometres on the surface of the earth, taken as a sphere: exact to half a percent.
double kilometres_between(const Coordinates& a, const Coordinates& b);

}  // namespace dateline
