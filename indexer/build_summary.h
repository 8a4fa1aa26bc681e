#pragma once

#include <cstdint>
#include <string>

#include "indexer/manifest.h"

namespace dateline {

/// "1 article", "12 articles".
std::string counted(std::uint64_t count, const std::string& one, const std::string& many);

/// What a build or an update prints: in one line what was done; in further ones what was passed over.
std::string summary(const Manifest& manifest);

}  // namespace dateline
