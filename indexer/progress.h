#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What a run is doing, in this order.
enum class Phase : std::uint8_t { reading, comparing, indexing, merging };

/// How far a run is.
struct Progress {
  Phase phase = Phase::reading;
  std::uint64_t articles = 0;      ///< that the phase is done with
  std::uint64_t all_articles = 0;  ///< of so many; 0 while nobody knows
  std::uint64_t passages = 0;      ///< that are indexed
  std::uint64_t bytes = 0;         ///< of the records that were read, unpacked; 0 in later phases
};

/// What a run that switched has to tell: counts of the new generation.
struct RunOutcome {
  std::string generation;  ///< its name
  std::string previous;    ///< the name of the one that was switched from; empty if there was none
  std::uint64_t articles = 0;
  std::uint64_t new_articles = 0;       ///< that no generation held before
  std::uint64_t previous_articles = 0;  ///< that the previous generation held
  std::uint64_t passages = 0;           ///< of bodies and comments
  std::uint64_t faults = 0;
  double seconds = 0;
};

/// "indexed 12 of 300 articles", for a person who watches.
std::string progress_text(const Progress& progress);

/// One object of `--progress json`, on one line; its fields are told in docs/man/dateline-index.md. Requires `seconds`
/// since the run began.
std::string progress_json(const Progress& progress, double seconds);

/// The last line of `--progress json`, of a run that switched or of one that did not.
std::string done_json(const RunOutcome& outcome);
std::string failed_json(double seconds);

}  // namespace dateline
