#pragma once

#include <vector>

#include "indexer/glass/run_merge.h"

namespace dateline::glass {

/// The same as merge_runs(), while a thread of its own merges: what it has done goes to the sink, on this thread, as
/// one run, a mebibyte at a time. To merge lists and to write tables of them take about the same time.
void merge_runs_beside(std::vector<RunReader>& runs, ListSink& sink);

}  // namespace dateline::glass
