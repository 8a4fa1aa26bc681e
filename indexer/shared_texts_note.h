#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline {

/// Notes which passages of the shards of a kind have the text of another (common/shared_texts.h): of a single shard in
/// itself, of several in `names`. `shards` are names in the folder of the generation. Goes through the terms of the
/// copy keys once: 0.1 s for 585,000 passages. Requires that nobody reads the generation yet.
void note_shared_texts(const std::filesystem::path& generation, const std::vector<std::string>& shards,
                       const std::filesystem::path& names);

}  // namespace dateline
