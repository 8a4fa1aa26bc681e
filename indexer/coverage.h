#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// When the articles of an index appeared, and in which languages, as its shards tell.
struct Coverage {
  std::size_t days = 0;                      ///< on which an article appeared
  std::set<std::chrono::year_month> months;  ///< in which one did
};

/// A language and how many passages stand in articles of it.
struct LanguageCount {
  std::string language;
  std::uint64_t passages = 0;
  friend bool operator==(const LanguageCount&, const LanguageCount&) = default;
};

/// Of shards, the most frequent first, the main language of the index; those of one count by their codes. Throws Error
/// if a shard cannot be opened.
std::vector<LanguageCount> languages_of(std::span<const std::filesystem::path> shards);

/// Throws Error if a shard cannot be opened.
Coverage coverage_of(std::span<const std::filesystem::path> shards);

/// The runs of months between the first and the last in which nothing appeared, both ends inclusive.
std::vector<std::pair<std::chrono::year_month, std::chrono::year_month>> gaps_of(
    const std::set<std::chrono::year_month>& months);

}  // namespace dateline
