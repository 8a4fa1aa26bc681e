#pragma once

#include <ostream>
#include <string>

#include "indexer/pipeline.h"

namespace dateline {

enum class InspectFormat { text, jsonl };

struct InspectRequest {
  Sources sources;
  KnowledgeSources knowledge;
  InspectFormat format = InspectFormat::text;
  bool strict = false;
  bool explain = false;  ///< tell what was considered and why it was chosen or refused
};

/// `dateline-index inspect`: prints what the indexer sees in files; writes no index.
///
/// Returns the exit status: exit_failed if no article was seen because nothing that was named could be opened,
/// exit_nothing_found if there were faults and the request is strict.
int inspect_files(const InspectRequest& request, RunLog& log, std::ostream& out);

}  // namespace dateline
