#pragma once

#include <cstdint>
#include <ostream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/geonames/kinds.h"
#include "indexer/geonames/known_places.h"
#include "indexer/geonames/spellings.h"

namespace dateline {

struct ImportCounts {
  std::uint64_t rows = 0;         ///< read
  std::uint64_t other_kinds = 0;  ///< not asked for, or too few people
  std::uint64_t known = 0;        ///< nothing new
  std::uint64_t amended = 0;      ///< known places that get further spellings
  std::uint64_t added = 0;
};

/// Turns the rows of GeoNames dumps into rows of places.tsv.
///
/// A place that the lexicon has gets no second row: where the dump knows more spellings of it, its own row is printed
/// with these added, which then replaces it. Everything else about it stays as it was written by hand. A new place's id
/// ends in "-g" and its GeoNames id, so that it is the same after every import and clashes with none that is built in.
/// All rows are held until the end, because a division may stand behind the towns it holds.
class GeonamesImport {
 public:
  struct Wishes {
    GeonamesKinds kinds;
    std::uint64_t least_population = 0;  ///< of populated places
    bool all = false;                    ///< known places too, as rows of their own
  };

  /// `known` must outlive it.
  GeonamesImport(const KnownPlaces& known, Wishes wishes);

  void add(GeonamesRow row);

  /// Prints a header line and the rows, in the order in which they were added.
  ImportCounts print(std::ostream& out);

 private:
  struct Place {
    GeonamesRow row;
    std::vector<std::string> spellings;
    std::optional<Lexicon::Index> known;
    std::string id;
  };

  [[nodiscard]] bool is_wanted(const GeonamesRow& row) const;
  [[nodiscard]] std::string parent_of(const Place& place) const;
  [[nodiscard]] bool is_strong(const Place& place, const std::string& spelling) const;
  void print_new(const Place& place, std::ostream& out);
  /// False if the dump says nothing new.
  bool print_amended(Lexicon::Index known, const std::vector<const Place*>& places, std::ostream& out) const;

  const KnownPlaces& known_;
  Wishes wishes_;
  SpellingTrust trust_;
  std::vector<Place> places_;
  std::unordered_map<std::string, std::string> divisions_;   ///< "SY.09" and "SY.09.0901" -> id
  std::unordered_map<std::string, std::uint32_t> named_so_;  ///< joined name -> places of the dump
  std::set<std::uint64_t> seen_;
  ImportCounts counts_;
};

}  // namespace dateline
