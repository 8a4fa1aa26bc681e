#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/term_table.h"

/// The knowledge of names: places.tsv and forces.tsv in memory.
namespace dateline {

enum class NameType : std::uint8_t { place, force };

/// One line of places.tsv or forces.tsv. Unknown columns are empty.
struct LexiconEntry {
  NameType type = NameType::place;
  std::string id;  ///< lower-case ASCII letters, digits and - _ . as it becomes a term of the index
  std::string name;
  bool name_is_weak = false;  ///< the name stands among the weak aliases, so that it means the entry only there
  std::string kind;           ///< GeoNames feature code (places), ACLED actor type (forces)
  std::vector<std::string> countries;  ///< ISO 3166 alpha-2, upper case; at most one for a place
  std::vector<std::string> parents;    ///< ids; at most one for a place
  std::optional<Coordinates> coordinates;
  std::uint64_t population = 0;
  std::optional<DayRange> in_use;         ///< forces: when the name was in use; an unknown end is open
  std::vector<std::string> aliases;       ///< always mean this entry
  std::vector<std::string> weak_aliases;  ///< mean it only where region, another mention or the date says so
};

/// The entries of all lexicon files of a run. Entries are named by their index, which holds for the
/// lifetime of the lexicon.
///
/// The files are TSV. Empty lines and lines that begin with # are passed over; the first other line names the columns,
/// in any order, of which `id` and `name` must be there and unknown ones are ignored. `|` separates the items of a
/// list. `from` and `to` are a day, a month or a year, which widen outwards.
class Lexicon {
 public:
  using Index = std::uint32_t;

  /// Adds the rows of a TSV file. A row with an id that an earlier file brought replaces that row, so that a user's
  /// file corrects the built-in one; the same id twice in one file is a fault. Faulty rows are left out and returned,
  /// with the line as position.
  [[nodiscard]] std::vector<Fault> add(NameType type, std::string_view tsv, const std::string& file);

  /// What only the whole lexicon tells: parents that are not there and entries that lie inside themselves. Call it when
  /// all files have been added; the entries are usable whatever it finds.
  [[nodiscard]] std::vector<Fault> check() const;

  [[nodiscard]] const std::vector<LexiconEntry>& entries() const { return entries_; }

  [[nodiscard]] std::optional<Index> find(NameType type, std::string_view id) const;

  /// All entries that enclose `index` (of a place) or that it is a part of (of a force), nearest first, each once;
  /// a parent that is not there is passed over, a cycle ends. Never `index` itself.
  [[nodiscard]] std::vector<Index> enclosing(Index index) const;

 private:
  struct Origin {
    std::uint32_t file;  ///< of files_
    std::uint32_t line;
  };

  /// Adds or replaces; a reason if the row cannot be taken.
  std::optional<std::string> take(LexiconEntry entry, Origin origin);
  [[nodiscard]] Fault fault_at(Index index, std::string reason) const;

  std::vector<LexiconEntry> entries_;
  std::vector<Origin> origins_;  ///< of each entry
  std::vector<std::string> files_;
  std::array<TermTable, 2> ids_;               ///< of each type
  std::array<std::vector<Index>, 2> with_id_;  ///< of each type, the entry of each id
};

/// The TSV files that are built into the program (see common/lexicon/README.md).
std::string_view default_places_tsv();
std::string_view default_gazetteer_tsv();  ///< the world, generated; has none of the places of places.tsv
std::string_view default_forces_tsv();

}  // namespace dateline
