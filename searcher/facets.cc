#include "searcher/facets.h"

#include <algorithm>
#include <unordered_map>

#include "searcher/written_names.h"

namespace dateline {

namespace {

/// How often a value was met.
struct Met {
  std::string value;
  std::size_t count = 0;
};

std::vector<Met> count_values(const FacetField& field, const MatchSet& matches) {
  std::unordered_map<std::string, std::size_t> met;
  const auto add = [&](std::string_view value, std::span<const Xapian::docid> passages) {
    met[std::string(value)] += passages.size();
  };
  const std::string prefix = std::string(field.prefix) + (field.kind == FacetKind::named ? "=" : "");
  matches.for_each_term(prefix, add);
  if (!field.further.empty()) matches.for_each_term(field.further, add);
  std::vector<Met> values;
  values.reserve(met.size());
  for (const auto& [value, count] : met) values.push_back({value, count});
  return values;
}

/// "2017-06" of "201706".
std::string dashed(const std::string& digits) {
  std::string text = digits.substr(0, 4);
  for (std::size_t i = 4; i < digits.size(); i += 2) text += "-" + digits.substr(i, 2);
  return text;
}

FacetValue named_thing(NameType type, const Met& met, const NameResolver& names) {
  const bool set_off = met.value.starts_with(":");
  const std::string id = set_off ? met.value.substr(1) : met.value;
  const std::optional<NamedThing> thing = names.find(type, id);
  if (!thing) return {id, id, met.count};
  return {thing->name, thing->listed ? id : "", met.count};
}

FacetValue described(const FacetField& field, const Met& met, const MatchSet& matches, const NameResolver& names) {
  switch (field.kind) {
    case FacetKind::place:
      return named_thing(NameType::place, met, names);
    case FacetKind::force:
      return named_thing(NameType::force, met, names);
    case FacetKind::period:
      return {dashed(met.value), "", met.count};
    case FacetKind::code:
      return {met.value, "", met.count};
    case FacetKind::named:
      break;
  }
  const std::string name = written_name(matches.passages(), std::string(field.prefix) + "=" + met.value);
  return {name.empty() ? met.value : name, "", met.count};
}

}  // namespace

FacetCounts count_facet(const FacetRequest& request, const MatchSet& matches, const NameResolver& names) {
  const FacetField& field = *find_facet_field(request.field);
  std::vector<Met> met = count_values(field, matches);
  const std::size_t shown = std::min(request.most, met.size());
  std::partial_sort(
      met.begin(), met.begin() + static_cast<std::ptrdiff_t>(shown), met.end(),
      [](const Met& a, const Met& b) { return a.count != b.count ? a.count > b.count : a.value < b.value; });
  FacetCounts counts{request.field, {}, met.size() - shown};
  for (std::size_t i = 0; i < shown; ++i) counts.values.push_back(described(field, met[i], matches, names));
  return counts;
}

}  // namespace dateline
