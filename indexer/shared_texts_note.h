#pragma once

#include <filesystem>

namespace dateline {

/// Notes in a shard which of its passages have the text of another (common/shared_texts.h). Goes through the terms of
/// the copy keys once: 0.1 s for 585,000 passages. Requires that nobody reads the shard yet.
void note_shared_texts(const std::filesystem::path& shard);

}  // namespace dateline
