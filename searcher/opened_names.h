#pragma once

#include <xapian.h>

#include <filesystem>
#include <vector>

namespace dateline {

/// The `names/` of all indexes that are searched as one.
struct OpenedNames {
  Xapian::Database all;
  /// One database on this machine. Otherwise what several know of the same thing is to be joined, and a value of a
  /// served database costs a round trip, while Xapian sends what it sorts by with the matches themselves.
  bool are_one_local = true;
};

/// Throws Error if one cannot be opened.
OpenedNames open_names(const std::vector<std::filesystem::path>& folders);

}  // namespace dateline
