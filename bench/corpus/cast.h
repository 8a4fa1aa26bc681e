#pragma once

#include <string>
#include <vector>

#include "bench/corpus/random.h"
#include "common/calendar.h"
#include "common/lexicon.h"

namespace dateline::corpus {

/// Who and what a story tells of: some places of one country and the forces there, each with the spelling its writer
/// prefers.
struct Cast {
  struct Member {
    const LexiconEntry* entry = nullptr;
    std::string spelling;  ///< the one preferred
  };
  std::string country;  ///< ISO 3166; empty for the world at large
  std::vector<Member> places;
  std::vector<Member> forces;
};

/// Draws places and forces from the lexicons that are built into the programs, so that recognition has to find what it
/// knows.
class CastingOffice {
 public:
  explicit CastingOffice(const Lexicon& lexicon);

  /// Three stories of four tell of the countries whose places the lexicon knows best, the others of anywhere.
  [[nodiscard]] Cast draw(Random& random, Day published) const;

  /// As the writer spells it this time: mostly as preferred, else by another name in Latin letters, also a weak one.
  static std::string spelling(const Cast::Member& member, Random& random);

 private:
  struct Country {
    std::string code;
    std::vector<const LexiconEntry*> places;
    std::vector<const LexiconEntry*> forces;
  };

  [[nodiscard]] const Country& country(Random& random) const;
  [[nodiscard]] const LexiconEntry& force(const Country& country, Random& random, Day published) const;

  std::vector<Country> countries_;  ///< those with most forces first
  std::vector<const LexiconEntry*> forces_;
};

}  // namespace dateline::corpus
