#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "indexer/knowledge.h"
#include "indexer/run_log.h"

namespace dateline {

struct ImportRequest {
  std::vector<std::string> files;  ///< "-" is standard input; gzip or not
  KnowledgeSources knowledge;      ///< the places that are known already
  std::string kinds;               ///< empty: the default
  std::uint64_t least_population = 0;
  bool all = false;
  bool strict = false;
  bool quiet = false;
};

/// `dateline-index import-places`: reads dumps of GeoNames, reports the lines that are none of theirs, prints rows of
/// places.tsv to `out` and tells the sum on the log's stream. Returns the exit status. Throws Error if a file cannot be
/// read or is no dump at all; then nothing is printed.
int import_places(const ImportRequest& request, RunLog& log, std::ostream& out, std::ostream& err);

}  // namespace dateline
