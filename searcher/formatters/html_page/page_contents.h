#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/hit.h"

/// What the hits of a page have in common: by what they can be filtered, and what is drawn.
namespace dateline {

/// A place, force or source, or a time, of the hits.
struct Counted {
  std::string key;  ///< the identifier, source or time by which it is filtered
  std::string name;
  std::size_t passages = 0;
  std::optional<Coordinates> point = {};  ///< places only
};

struct PageContents {
  std::vector<Counted> places;  ///< these three with most passages first
  std::vector<Counted> forces;
  std::vector<Counted> sources;
  std::vector<Counted> times;  ///< years and months, in the order of time
};

PageContents contents_of(const Hits& hits);

/// The days (2017-06-05), months (2017-06) and years that a passage tells of, as precisely as it does; where it tells
/// none, the day of publication. Each once. What reaches over several years is none of them.
std::vector<std::string> times_of(const Hit& hit);

/// The identifiers of what is mentioned, each once, in the order of the text.
std::vector<std::string> keys_of(const std::vector<NameMention>& mentions);

/// "2017", "2017-06", "2017-06-05" or "2017-05-20..2017-06-05".
std::string days_text(const DayRange& days);

}  // namespace dateline
