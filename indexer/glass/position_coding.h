#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dateline::glass {

/// Appends the positions of a term in a document, in ascending order and each once, as the position table holds them:
/// the last one; then, bit by bit, the first one, how many there are, and the others by interpolative coding, each
/// within the room that its neighbours leave it. At least one.
void append_positions(std::string& bytes, std::span<const std::uint32_t> positions);

}  // namespace dateline::glass
