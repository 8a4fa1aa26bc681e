#pragma once

#include <cstdint>
#include <vector>

#include "common/name_trie.h"

namespace dateline {

/// Tokens first .. last (end exclusive) that have the form of a force's name.
struct ForceWindow {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Capitalised runs that begin as names of forces do ("Liwa al-Nahr") or end so ("Blue River Brigade"), among tokens
/// that are not `covered`. A run must have a word of its own: "Northern Front" and "Syrian Army" are none.
std::vector<ForceWindow> find_force_windows(const KnownWords& words, const std::vector<bool>& covered);

}  // namespace dateline
