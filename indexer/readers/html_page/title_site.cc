#include "indexer/readers/html_page/title_site.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "common/tokenizer.h"

namespace dateline::html {

namespace {

constexpr std::array<std::string_view, 10> joints = {" | ",  " - ",      " \u2013 ", " \u2014 ", " \u00BB ",
                                                     " :: ", " \u00AB ", " \u2022 ", " / ",      " > "};

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

}  // namespace

std::string title_without_site(std::string_view title, std::string_view site,
                               const std::vector<std::string>& headings) {
  const auto cuts = cuts_of(title);
  for (const Cut& cut : cuts) {
    for (const std::string_view part : {cut.before, cut.behind}) {
      const auto heads = [&](const std::string& heading) { return same(part, heading); };
      if (count_words(part) > 1 && std::any_of(headings.begin(), headings.end(), heads)) return std::string(part);
    }
  }
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
