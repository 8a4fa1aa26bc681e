#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "indexer/scratch_array.h"
#include "indexer/text_sketch.h"

namespace dateline {

/// Two bodies are taken for copies of one text from this estimated resemblance on. A group only says which passages are
/// worth comparing word by word, so that a wrong neighbour in it costs time and hides nothing.
inline constexpr double least_resemblance = 0.5;

/// Finds the articles whose bodies are near-duplicates, by their sketches: for each article, the smallest number in its
/// group, which is its own where it has no copy. Those of `left_out` have none. Works in `work_folder`.
///
/// Locality-sensitive hashing: articles that agree in one of 32 bands of three lanes each are compared by their
/// sketches, which two of the least resemblance are missed by once in 70, and of 0.7 once in a million. Of the articles
/// of one band that are unlike one another, no more than `most_compared` are compared with any other, so that the time
/// is near linear whatever the archive holds. Memory: 4 bytes an article.
std::vector<std::uint32_t> group_copies(const ScratchArray<TextSketch>& sketches, const std::vector<bool>& left_out,
                                        const std::filesystem::path& work_folder);

inline constexpr std::size_t most_compared = 16;

}  // namespace dateline
