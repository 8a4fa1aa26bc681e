#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "indexer/readers/html_page.h"
#include "tests/support/page_reading.h"

namespace dateline::testing {

inline Article read_html(std::string_view page, const PageOrigin& origin = {}) {
  auto article = read_html_page(page, origin, default_phrases());
  REQUIRE(article.ok());
  return std::move(article).value();
}

inline std::string html_transcript(std::string_view page) { return transcript(read_html(page)); }

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
