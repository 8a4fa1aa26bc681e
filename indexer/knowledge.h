#pragma once

#include <string>
#include <vector>

#include "common/lexicon.h"
#include "indexer/phrases.h"

namespace dateline {

/// Where the knowledge of a run comes from.
struct KnowledgeSources {
  bool defaults = true;  ///< the lexicons that are built in; the built-in phrases are always used
  std::vector<std::string> places;
  std::vector<std::string> forces;
  std::vector<std::string> phrases;
};

/// A file of knowledge, so that a manifest tells what an index was built with.
struct KnowledgeFile {
  std::string kind;  ///< "places", "forces", "phrases"
  std::string file;  ///< path, or "built-in"
  std::string sha256;
};

struct Knowledge {
  Lexicon lexicon;
  Phrases phrases;
  std::vector<KnowledgeFile> files;
  std::vector<Fault> faults;  ///< rows that are left out
};

/// Throws Error if a file cannot be read: a run with other knowledge than was asked for is worth nothing.
Knowledge load_knowledge(const KnowledgeSources& sources);

}  // namespace dateline
