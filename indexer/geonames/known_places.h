#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/lexicon.h"
#include "indexer/geonames/row.h"

namespace dateline {

/// What the lexicon has already, so that a dump does not bring it a second time.
class KnownPlaces {
 public:
  /// `lexicon` must outlive it.
  explicit KnownPlaces(const Lexicon& lexicon);

  /// The entry that is the same place: in the same country, of the like kind (a town, a division, a site), with one of
  /// the spellings so near that it is no namesake, or with a telling name key within 5 km.
  [[nodiscard]] std::optional<Lexicon::Index> same_place(const GeonamesRow& row,
                                                         const std::vector<std::string>& spellings) const;

  /// Whether an entry other than `self` has the spelling, in any country.
  [[nodiscard]] bool is_taken(std::string_view spelling, std::optional<Lexicon::Index> self) const;

  /// The id of the country's entry; empty if there is none.
  [[nodiscard]] std::string country(std::string_view code) const;

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

 private:
  using Owners = std::unordered_map<std::string, std::vector<Lexicon::Index>>;

  [[nodiscard]] bool is_same(Lexicon::Index place, const GeonamesRow& row, double reach) const;

  const Lexicon& lexicon_;
  Owners by_spelling_;
  Owners by_key_;  ///< country and name key
  std::unordered_map<std::string, std::string> countries_;
};

}  // namespace dateline
