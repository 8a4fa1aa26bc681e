#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"

/// The knowledge of names: places.tsv and forces.tsv in memory.
namespace dateline {

enum class NameType : std::uint8_t { place, force };

/// One line of places.tsv or forces.tsv. Unknown columns are empty.
struct LexiconEntry {
  NameType type = NameType::place;
  std::string id;
  std::string name;
  std::string kind;                  ///< GeoNames feature code (places), ACLED actor type (forces)
  std::string country;               ///< ISO 3166 alpha-2, upper case
  std::vector<std::string> parents;  ///< ids; at most one for a place
  std::optional<Coordinates> coordinates;
  std::uint64_t population = 0;
  std::optional<DayRange> in_use;         ///< forces: when the name was in use
  std::vector<std::string> aliases;       ///< always mean this entry
  std::vector<std::string> weak_aliases;  ///< mean it only where region, another mention or the date says so
};

/// The entries of all lexicon files of a run. Entries are named by their index, which holds for the
/// lifetime of the lexicon.
class Lexicon {
 public:
  using Index = std::uint32_t;

  /// Adds the rows of a TSV file with the header line of its type. A row with an id that is already
  /// there replaces the earlier one. Faulty rows are left out and returned, with the line as position.
  std::vector<Fault> add(NameType type, std::string_view tsv, const std::string& file);

  [[nodiscard]] const std::vector<LexiconEntry>& entries() const { return entries_; }

  [[nodiscard]] std::optional<Index> find(NameType type, std::string_view id) const;

  /// All entries that enclose `index` (of a place) or that it is a part of (of a force), nearest first, each once;
  /// a parent that is not there is passed over, a cycle ends.
  [[nodiscard]] std::vector<Index> enclosing(Index index) const;

 private:
  std::vector<LexiconEntry> entries_;
};

/// The TSV files that are built into the program (see common/lexicon/README.md).
std::string_view default_places_tsv();
std::string_view default_forces_tsv();

}  // namespace dateline
