#pragma once

#include <string_view>

namespace dateline {

/// Whether JSON nests deeper than anybody writes it. Told before parsing, because a value that nests a million deep
/// costs memory for each level.
bool json_nests_too_deep(std::string_view json);

}  // namespace dateline
