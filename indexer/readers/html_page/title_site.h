#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::html {

/// The title of an article without the name of the site that pages write before or behind it: "Town taken | Steppe
/// Post" is "Town taken". What is cut is told by the site's name where it is known, by a heading of the page that is
/// the rest, or else by being the shorter part behind a bar or dash; a title that would be left with a word or two
/// stays whole.
std::string title_without_site(std::string_view title, std::string_view site, const std::vector<std::string>& headings);

}  // namespace dateline::html
