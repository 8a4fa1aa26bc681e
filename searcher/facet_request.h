#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How the values of a field become names.
enum class FacetKind {
  place,   ///< an identifier of names/
  force,   ///< the same
  named,   ///< words of the article, squashed behind "=" in the term
  code,    ///< the term itself
  period,  ///< digits of a year, month or day
};

/// What can be counted by, and which terms tell it (common/schema.h).
struct FacetField {
  std::string_view name;
  FacetKind kind;
  std::string_view prefix;
  std::string_view further = {};  ///< a second prefix, of passages that have none of the first
};

/// nullptr where nothing is counted by that. `place` and `force` are the very one, `place/under` and `force/under` also
/// all that enclose it or that it is a part of; `year`, `month` and `day` are those told, and of publication where none
/// is told, as `date:` means them.
const FacetField* find_facet_field(std::string_view name);

/// One `--facet`, understood.
struct FacetRequest {
  std::string field;      ///< one that find_facet_field() knows
  std::size_t most = 10;  ///< so many of the most frequent values
  friend bool operator==(const FacetRequest&, const FacetRequest&) = default;
};

/// Reads every `--facet FIELD[:N][,FIELD[:N]...]`. Throws Error for what cannot be counted by, and for a field that is
/// asked for twice.
std::vector<FacetRequest> parse_facets(const std::vector<std::string>& typed);

}  // namespace dateline
