#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace dateline {

/// The parts of a passage that are worth their place on a screen: all of it where that is not much more than `columns`,
/// else the sentences that hold the most matches, and then those beside them, as many as fill `columns`. A sentence
/// that is too long itself is cut between words. Parts begin and end at sentences, are sorted and do not touch;
/// together they are at least one sentence, or as much of it as fits. `matches` are sorted and do not overlap.
std::vector<Span> excerpt(std::string_view text, std::span<const Span> matches, std::size_t columns);

}  // namespace dateline
