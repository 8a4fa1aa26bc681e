#include "searcher/facets.h"

#include <algorithm>
#include <unordered_map>

#include "common/schema.h"
#include "common/terms.h"
#include "searcher/document_records.h"

namespace dateline {

namespace {

/// How often a value was met, and the first passage that has it.
struct Met {
  std::string value;
  std::size_t count = 0;
  Xapian::docid passage = 0;
};

std::vector<Met> count_values(const FacetField& field, const MatchSet& matches) {
  std::unordered_map<std::string, Met> met;
  const auto add = [&](std::string_view value, std::span<const Xapian::docid> passages) {
    Met& entry = met[std::string(value)];
    entry.count += passages.size();
    if (entry.passage == 0) entry.passage = passages.front();
  };
  const std::string prefix = std::string(field.prefix) + (field.kind == FacetKind::named ? "=" : "");
  matches.for_each_term(prefix, add);
  if (!field.further.empty()) matches.for_each_term(field.further, add);
  std::vector<Met> values;
  values.reserve(met.size());
  for (auto& [value, entry] : met) values.push_back({value, entry.count, entry.passage});
  return values;
}

/// As the article writes the name that is squashed in `term`.
std::string written_name(const std::string& term, std::string_view prefix, const Metadata& article) {
  std::vector<std::string> candidates = {article.source.value_or(""), article.original_source.value_or(""),
                                         article.author.value_or("")};
  candidates.insert(candidates.end(), article.themes.begin(), article.themes.end());
  candidates.insert(candidates.end(), article.regions.begin(), article.regions.end());
  const auto found = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const std::string& candidate) { return whole_term(prefix, candidate) == term; });
  return found == candidates.end() ? term.substr(prefix.size() + 1) : *found;
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
  const StoredPassage stored = read_passage(matches.passages().get_document(met.passage));
  const std::string term = std::string(field.prefix) + "=" + met.value;
  return {written_name(term, field.prefix, stored.article), "", met.count};
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
