#pragma once

#include <optional>
#include <vector>

#include "common/article.h"

namespace dateline {

/// Whether a position is known, and one: lexicons are files that anybody may write.
bool is_on_earth(const std::optional<Coordinates>& point);

/// The places of a passage that can be put on a map, each once, by its first mention. They live as long as `passage`.
std::vector<const NameMention*> located_places(const Passage& passage);

}  // namespace dateline
