#pragma once

#include <string>
#include <vector>

#include "searcher/missing_index.h"
#include "searcher/searched_index.h"

namespace dateline {

/// What became of the indexes that a stub file names.
struct OpenedPlaces {
  std::vector<SearchedIndex> indexes;  ///< in the order of the stub
  std::vector<IndexFailure> failures;  ///< of the others
};

/// The indexes of a stub file that are searched. Where they are shares of an archive (`build --shard K/N`), it is the
/// newest generation of which all N shares are there: of each the first that the stub names, so that others are
/// replicas, and a machine may serve its last generation beside the new one until all have it. Otherwise it is all of
/// them.
///
/// What is missing then is put into `missing` where that has a value, and is thrown as Error where it has not: of
/// shares the generation is chosen of which the most are there.
std::vector<SearchedIndex> choose_fleet(OpenedPlaces opened, const std::string& stub, MissingIndexes& missing);

}  // namespace dateline
