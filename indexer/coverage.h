#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// When the articles of an index appeared, as its shards tell.
struct Coverage {
  std::size_t days = 0;                      ///< on which an article appeared
  std::set<std::chrono::year_month> months;  ///< in which one did
};

/// Throws Error if a shard cannot be opened.
Coverage coverage_of(std::span<const std::filesystem::path> shards);

/// The runs of months between the first and the last in which nothing appeared, both ends inclusive.
std::vector<std::pair<std::chrono::year_month, std::chrono::year_month>> gaps_of(
    const std::set<std::chrono::year_month>& months);

}  // namespace dateline
