#pragma once

#include <filesystem>

#include "indexer/manifest.h"

namespace dateline {

/// Writes `facts/` into a generation whose other databases are written (common/served_facts.h).
void write_facts(const Manifest& manifest, const std::filesystem::path& generation);

}  // namespace dateline
