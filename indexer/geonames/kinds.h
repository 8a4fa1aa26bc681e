#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/geonames/row.h"

namespace dateline {

/// Which rows of a dump become places, and as what.
///
/// GeoNames tells some 680 kinds apart; the lexicon those that news tells apart (its README). By default all populated
/// places and divisions are taken that exist today, and of the sites those that news names: air fields, dams, fields of
/// oil and gas, camps, crossings, roads, bridges, hills, rivers. Schools, wells and post offices are not.
class GeonamesKinds {
 public:
  /// The default.
  GeonamesKinds() = default;

  /// Only these: feature codes ("DAM") and classes of one letter ("P"). An item that is neither is a failure.
  static Result<GeonamesKinds, std::string> of(std::string_view comma_separated);

  [[nodiscard]] bool take(const GeonamesRow& row) const;

 private:
  std::vector<std::string> wanted_;
};

/// The lexicon's kind for the row: mostly the feature code itself ("PPLL" is "PPL").
std::string lexicon_kind(const GeonamesRow& row);

}  // namespace dateline
