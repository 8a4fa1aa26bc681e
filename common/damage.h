#pragma once

#include <string>

#include "common/error.h"

namespace dateline {

/// What an index says of itself does not fit together, or cannot be read.
class DamageError : public Error {
 public:
  using Error::Error;
};

/// `what` tells which part.
inline DamageError index_damage(const std::string& what) {
  return DamageError(what, "the index is damaged: run dateline-index check, or dateline-index rollback");
}

}  // namespace dateline
