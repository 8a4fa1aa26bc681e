#include "indexer/readers/html_page/title_site.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline::html {

namespace {

constexpr std::array<std::string_view, 11> joints = {
    " | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " :: ", " \u00AB ", " \u2022 ", " / ", " > ", " : "};

struct Cut {
  std::string_view before;
  std::string_view behind;
};

std::vector<Cut> cuts_of(std::string_view title) {
  std::vector<Cut> cuts;
  for (std::size_t i = 0; i < title.size(); ++i) {
    for (const std::string_view joint : joints) {
      if (!title.substr(i).starts_with(joint)) continue;
      cuts.push_back({trim(title.substr(0, i)), trim(title.substr(i + joint.size()))});
    }
  }
  return cuts;
}

bool same(std::string_view one, std::string_view other) {
  return !one.empty() && joined_terms(one) == joined_terms(other);
}

std::size_t count_words(std::string_view text) { return tokenize(text).tokens.size(); }

/// The first part that one of the headings repeats; not `other`.
std::string_view part_repeated(const std::vector<Cut>& cuts, const std::vector<std::string>& headings,
                               std::string_view other) {
  for (const Cut& cut : cuts) {
    for (const std::string_view part : {cut.before, cut.behind}) {
      const auto heads = [&](const std::string& heading) { return same(part, heading); };
      if (part != other && count_words(part) > 1 && std::any_of(headings.begin(), headings.end(), heads)) return part;
    }
  }
  return {};
}

/// "Site: Title" is cut only where a heading repeats the title.
std::vector<Cut> cuts_at_colons(std::string_view title) {
  std::vector<Cut> cuts;
  for (std::size_t at = title.find(": "); at != std::string_view::npos; at = title.find(": ", at + 1))
    cuts.push_back({trim(title.substr(0, at)), trim(title.substr(at + 2))});
  return cuts;
}

/// Below a first heading that is the site's own name, another may be the title.
std::string_view part_that_heads(std::string_view title, const std::vector<Cut>& cuts, const PageHeadings& headings) {
  if (const auto first = part_repeated(cuts, headings.first, {}); !first.empty()) {
    const auto lower = part_repeated(cuts, headings.lower, first);
    return lower.empty() ? first : lower;
  }
  const auto lower = part_repeated(cuts_at_colons(title), headings.lower, {});
  return lower.empty() ? part_repeated(cuts_at_colons(title), headings.first, {}) : lower;
}

}  // namespace

std::string title_without_site(std::string_view title, std::string_view site, const PageHeadings& headings) {
  const auto cuts = cuts_of(title);
  const std::string_view headed = part_that_heads(title, cuts, headings);
  if (!headed.empty()) return std::string(headed);
  for (const Cut& cut : cuts) {
    if (!site.empty() && same(cut.behind, site)) return std::string(cut.before);
    if (!site.empty() && same(cut.before, site)) return std::string(cut.behind);
  }
  const std::vector<Cut> from_behind(cuts.rbegin(), cuts.rend());
  for (const Cut& cut : from_behind) {
    const std::size_t words = count_words(cut.before);
    if (words >= 4 && words >= count_words(cut.behind)) return std::string(cut.before);
    if (words < 3 && count_words(cut.behind) >= 4) return std::string(cut.behind);
  }
  return std::string(title);
}

}  // namespace dateline::html
