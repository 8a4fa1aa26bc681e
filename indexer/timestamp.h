#pragma once

#include <chrono>
#include <string>

namespace dateline {

/// "2026-11-22T03:01:02Z".
std::string iso_time(std::chrono::system_clock::time_point time);

/// "20261122T030102Z", the name of a generation.
std::string compact_time(std::chrono::system_clock::time_point time);

}  // namespace dateline
