#include "common/place_kinds.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

/// Beginnings of codes: ADM is ADM1 to ADM5, PCL every kind of country.
constexpr std::array<std::string_view, 18> extended = {"ADM",  "PCL", "PRSH", "TERR", "ZN",  "RGN",
                                                       "CONT", "OCN", "SEA",  "GULF", "STM", "CNL",
                                                       "DSRT", "MTS", "PLN",  "PEN",  "CST", "RD"};

}  // namespace

bool is_extended(std::string_view kind) {
  if (kind == "RDJCT") return false;  // where roads meet
  return std::any_of(extended.begin(), extended.end(), [&](std::string_view code) { return kind.starts_with(code); });
}

}  // namespace dateline
