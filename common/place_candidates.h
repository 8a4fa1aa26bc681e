#pragma once

#include <vector>

#include "common/article_context.h"
#include "common/name_windows.h"
#include "common/place_context.h"
#include "common/place_resolution.h"

namespace dateline {

/// A name of a passage that may be a place's, with what stands around it: a listed name or a window.
struct PlaceCandidate {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string_view term;          ///< its first word, folded
  std::vector<NameSense> senses;  ///< empty for a window
  bool chained = false;           ///< stands beside the place that encloses it, or it encloses: "Portland, Oregon"
  NameWindow window;              ///< of a window
  PlaceContext context;

  // Of the list or chain that it stands in:
  bool list_of_kinds = false;  ///< it is said to be one of places: "the villages of A, B and C"
  bool list_closes = false;    ///< it has an "and"
  unsigned members = 1;
  unsigned listed_members = 0;  ///< how many of the other members are surely listed

  /// What else stands around it, in the words of `--explain`.
  [[nodiscard]] std::vector<std::string_view> around() const;

  [[nodiscard]] bool is_window() const { return senses.empty(); }
  /// Has a sense that is meant wherever the name stands.
  [[nodiscard]] bool is_sure() const;
};

/// The candidates of a passage, sorted, not overlapping. Left out are listed names within the names of forces that are
/// meant beyond doubt, and those that are a part of a person's or another longer name: the longer name may be a window.
std::vector<PlaceCandidate> find_place_candidates(const PassageWords& passage, const PlaceResolution& resolution,
                                                  NameNotes* notes = nullptr);

/// A sense that is meant wherever its alias stands.
bool is_sure_sense(const NameSense& sense);

}  // namespace dateline
