#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::html {

/// What stands in the headings of a page.
struct PageHeadings {
  std::vector<std::string> first;  ///< <h1>
  std::vector<std::string> lower;  ///< <h2>, <h3>
};

/// The title of an article without the name of the site that pages write before or behind it: "Town taken | Steppe
/// Post" is "Town taken". What is cut is told by the site's name where it is known, by a heading of the page that is
/// the rest (a lower one, where the first is the site's name), or else by being the shorter part behind a bar or dash;
/// a title that would be left with a word or two stays whole.
std::string title_without_site(std::string_view title, std::string_view site, const PageHeadings& headings);

}  // namespace dateline::html
