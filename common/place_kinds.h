#pragma once

#include <string_view>

namespace dateline {

/// Whether a place of that kind (a GeoNames feature code) is an area or a line that one point does not tell of:
/// countries, provinces, regions, seas, rivers, roads, mountain ranges. Its point in a lexicon is only its middle.
bool is_extended(std::string_view kind);

}  // namespace dateline
