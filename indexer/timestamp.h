#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// "2026-11-22T03:01:02Z".
std::string iso_time(std::chrono::system_clock::time_point time);

/// The moment of "2017-06-05T12:30:05Z", as the web writes it (RFC 3339): seconds, their fractions and the zone may be
/// missing (then UTC), the zone may be an offset such as +02:00, a day alone is its first moment.
std::optional<std::chrono::sys_seconds> parse_iso_time(std::string_view text);

/// "20261122T030102Z", the name of a generation.
std::string compact_time(std::chrono::system_clock::time_point time);

}  // namespace dateline
