#pragma once

#include <string>
#include <vector>

#include "searcher/formatters/html_page/page_contents.h"

namespace dateline {

/// The map of the places told, as SVG, and the same as a table: circles by the number of passages, the largest named,
/// over coasts and borders with a graticule. Places far from all others are named below. Empty where there is no place.
std::string place_map(const std::vector<Counted>& places);

}  // namespace dateline
