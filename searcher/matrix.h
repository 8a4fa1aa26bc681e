#pragma once

#include <string>
#include <vector>

#include "searcher/opened_index.h"
#include "searcher/search_request.h"

namespace dateline {

/// A place, a force and a period: how many passages tell of all three, and which of them tells it best.
struct MatrixCell {
  std::string place;  ///< as typed
  std::string force;  ///< as typed
  DayRange period;
  std::size_t passages = 0;
  std::string best_id;    ///< empty where there is none
  std::string best_file;  ///< path within the archive
  friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

/// Every combination, those without passages too; place by place, force by force, in the order of time. The periods are
/// those that the query asks for, where it asks for none those from the first to the last that any combination has.
/// Counts as count_timeline() does. Empty where no combination has a passage. Throws Error for a name that is not known
/// and for a matrix of too many rows.
std::vector<MatrixCell> count_matrix(const MatrixRequest& request, OpenedIndex& index);

}  // namespace dateline
