#pragma once

#include <string>

#include "common/error.h"

namespace dateline {

/// What an index says of itself does not fit together. `what` tells which part.
inline Error index_damage(const std::string& what) {
  return Error(what, "the index is damaged: run dateline-index check, or dateline-index rollback");
}

}  // namespace dateline
