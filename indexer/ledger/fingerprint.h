#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/knowledge.h"
#include "indexer/read_limits.h"

namespace dateline {

/// All besides the archive that decides on what an index holds, in parts that a message can name.
struct Fingerprint {
  std::map<std::string, std::string> reading;  ///< by what it is of; where one differs, everything is read again
  std::string lexicons;                        ///< where it differs, articles are recognised again
};

Fingerprint fingerprint_of(const Knowledge& knowledge, const ReadLimits& limits);

/// What has changed that reading depends on: "the phrases"; empty if nothing has.
std::string reading_changes(const Fingerprint& before, const Fingerprint& now);

}  // namespace dateline
