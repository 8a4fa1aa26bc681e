#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/generation.h"

namespace dateline {

/// Where the source file of an article stands now, by the sources that its generation was built from; a file in a
/// container stands where the container does. Empty where it is not found: the archive may be on another machine.
/// `generation` is the name of one of `generations`.
std::filesystem::path saved_file(const std::vector<GenerationFacts>& generations, const std::string& generation,
                                 const std::string& file);

}  // namespace dateline
