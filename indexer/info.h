#pragma once

#include <filesystem>
#include <ostream>

namespace dateline {

/// `dateline-index info`: what is in the index, what it was made of, which days it covers and where it has gaps, and
/// what was wrong with the archive; as text for people, or as one JSON object. Throws Error where there is no index.
void print_info(const std::filesystem::path& index, bool json, std::ostream& out);

}  // namespace dateline
