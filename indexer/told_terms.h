#pragma once

#include <map>
#include <span>
#include <string>

#include "common/article.h"

namespace dateline {

/// The terms of the days that a passage tells of, so that a month finds every day in it and a day does not find its
/// month.
///
/// - A span of at most `longest_told_by_day` days that is no calendar month gives each of its days.
/// - A longer one, and a month or year told as such, is covered by whole years, then whole months, then days.
/// - A day gives its month too, a day or month its year.
///
/// With each term goes its frequency, by which BM25 tells how closely the passage tells it: "on Friday" is about that
/// day, "since April" holds it among ninety. The closest of several dates counts; telling one day twice is no closer.
std::map<std::string, unsigned> told_terms(std::span<const DateMention> dates);

inline constexpr unsigned told_exactly = 6;  ///< one day, calendar month or year
inline constexpr unsigned told_within_a_week = 2;
inline constexpr unsigned told_loosely = 1;

inline constexpr int longest_told_by_day = 92;

/// The day that a passage is sorted by: the first day of its first date that is no longer than `longest_told_by_day`,
/// else of its first date. nullopt if it tells none.
std::optional<Day> first_day_told(std::span<const DateMention> dates);

}  // namespace dateline
