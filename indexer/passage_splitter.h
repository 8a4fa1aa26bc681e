#pragma once

#include <vector>

#include "common/article.h"

namespace dateline {

/// Cuts an article into passages, the unit that is indexed and ranked.
///
/// A passage never joins a body to a comment, nor one comment to another, so a hit has one speaker. Short
/// neighbouring paragraphs (below `shortest_passage` bytes) are joined until they can be read on their own, because
/// BM25 favours fragments; long ones are cut at sentence ends near `longest_passage`, in text without sentences at a
/// space, and at a code point if need be. Joined paragraphs are separated by a line feed. The title, if any, comes
/// first, as a passage of kind title (recognised, but indexed with each passage and not as one); then the body; then
/// the comments.
std::vector<Passage> split_passages(const Article& article);

inline constexpr std::size_t shortest_passage = 200;  ///< bytes
inline constexpr std::size_t longest_passage = 1200;  ///< bytes; some languages take two or three for a letter

}  // namespace dateline
