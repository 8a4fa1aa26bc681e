#pragma once

#include <string>
#include <vector>

#include "common/name_trie.h"
#include "common/verdict.h"

namespace dateline {

/// What the words beside a name say of it.
struct PlaceContext {
  bool kind = false;       ///< "the village of X", "X district"
  bool kinds = false;      ///< a plural before it opens a list: "the villages of X, Y"
  bool direction = false;  ///< "south of X"
  bool in = false;         ///< "in X", "near X"
  bool from = false;       ///< "from X", "between X"; said of persons too
  bool of = false;         ///< "of X" after anything else
  bool verb = false;       ///< "captured X"
  std::vector<TermNumber> kind_words;

  [[nodiscard]] bool strong() const { return kind || kinds || direction; }
  [[nodiscard]] bool any() const { return strong() || in || from || of || verb; }
};

/// The context of the name at tokens first .. last.
PlaceContext place_context(const KnownWords& words, std::size_t first, std::size_t last);

/// Refuses a listed name if the words beside it say that it is a part of another name or only describes something: a
/// person's ("Jordan Henderson"), a longer name's ("Aleppo al-Jadida"), an actor ("US-backed").
/// `covered` tells which tokens belong to other listed names.
Verdict stands_for_itself(const KnownWords& words, const std::vector<bool>& covered, const PlaceContext& context,
                          std::size_t first, std::size_t last);

/// Whether a hyphen makes the name an actor and no place: "US-backed", "anti-US".
bool is_actor(const KnownWords& words, std::size_t first, std::size_t last);

/// Whether tokens `left` and `right` stand side by side in a list or a chain: "A, B", "A and B", "A, and B", "A-B".
/// `left` ends one name, `right` begins the next one. `closes` is set for "and" and "or".
bool joins_list(const KnownWords& words, std::size_t left, std::size_t right, bool& closes);

}  // namespace dateline
