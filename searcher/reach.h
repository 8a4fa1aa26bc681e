#pragma once

#include <chrono>

namespace dateline {

/// What of the indexes must answer, and how soon.
struct Reach {
  bool partial = false;             ///< --partial: the answer of those that do
  std::chrono::seconds within{20};  ///< --timeout
};

}  // namespace dateline
