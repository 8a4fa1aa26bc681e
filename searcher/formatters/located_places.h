#pragma once

#include <vector>

#include "common/article.h"

namespace dateline {

/// The places of a passage that can be put on a map, each once, by its first mention. They live as long as `passage`.
std::vector<const NameMention*> located_places(const Passage& passage);

}  // namespace dateline
