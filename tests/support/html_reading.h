#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/html_page.h"
#include "tests/support/page_reading.h"

namespace dateline::testing {

inline Article read_html(std::string_view page, const PageOrigin& origin = {}) {
  auto article = read_html_page(page, origin, default_phrases());
  REQUIRE(article.ok());
  return std::move(article).value();
}

inline std::string html_transcript(std::string_view page) { return transcript(read_html(page)); }

/// The page with sentences for {P1}, {P2}, {P3} (of an article) and {C1}, {C2} (of comments on it).
inline std::string with_prose(std::string page) {
  const std::pair<std::string_view, std::string_view> sentences[] = {
      {"{P1}",
       "The bridge over the canal was reopened on Monday, engineers said, after two weeks of work on its piers, its "
       "railings and its lamps."},
      {"{P2}",
       "Lorries had been sent round by the dam, a way of forty kilometres, since the flood, and the market had run "
       "short of flour, lamp oil and onions."},
      {"{P3}",
       "The mayor, who crossed first, thanked the crews, and said that the northern pier would be watched until the "
       "autumn."},
      {"{C1}", "Which of the two bridges is it, the northern or the one at the mill?"},
      {"{C2}", "The northern one, says the map of the council."}};
  for (const auto& [mark, sentence] : sentences) {
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + sentence.size()))
      page.replace(at, mark.size(), sentence);
  }
  return page;
}

/// A page whose body holds `inside`, below a title and above a footer, with enough prose to be an article.
inline std::string page_around(const std::string& inside) {
  return "<!DOCTYPE html><html lang=en><head><title>Bridge reopened | Steppe Post</title></head><body>"
         "<div id=menu><a href=/>Home</a> <a href=/world>World</a></div><div class=article><h1>Bridge reopened</h1>"
         "<p>The bridge over the canal was reopened on Monday, engineers said, after two weeks of work on its piers, "
         "its "
         "railings and its lamps.</p><p>Lorries had been sent round by the dam, a way of forty kilometres, since the "
         "flood, and the market had run short of flour, lamp oil and onions.</p></div>" +
         inside + "<div id=footer>All rights reserved</div></body></html>";
}

}  // namespace dateline::testing
