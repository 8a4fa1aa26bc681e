#pragma once

#include <optional>

#include "common/calendar.h"

/// Feasts that every year has on other days, by the tabular Islamic calendar (eleven leap years in thirty, civil epoch
/// of 16 July 622 in the Julian calendar). What is sighted differs from it by a day, seldom two.
namespace dateline {

enum class MovingFeast : std::uint8_t {
  ramadan,   ///< the whole month
  eid_fitr,  ///< three days from 1 Shawwal
  eid_adha   ///< four days from 10 Dhu al-Hijja
};

/// The feast that begins in the year; of two, the first. nullopt where none does.
std::optional<DayRange> feast_in_year(MovingFeast feast, int year);

}  // namespace dateline
